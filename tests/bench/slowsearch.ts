import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { writeIndex } from '../../src/search/writer.ts';
import { createApp } from '../../src/server/app.ts';
import { address, listen, stop } from '../../src/server/process.ts';
import { launch } from '../browser/chromium.ts';
import { distractors } from './distractors.ts';
import { atMost, type Row } from './table.ts';

const root = join(import.meta.dirname, '../../dist');
const pages = 1000;
/** The slow line of the issue: 400 kbit/s, 400 ms. */
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const query = 'cai nghiện tự nguyện';

/** Searches 1,000 pages on a small phone over a slow line: seconds from Enter to ten results, and with Pagefind instead. */
export async function slowSearchRows(): Promise<Row[]> {
  const own = await slowest(generated());
  const spare = await slowest(undefined);
  assert(own > 0.8, 'The line was not slow.');
  return [
    atMost(`Ten results of ${pages} pages after Enter, index fetched on focus`, own, 4, 's'),
    atMost("Ten results by Pagefind's index of the site, ours not there", spare, 12, 's'),
  ];
}

/** The middle one of three tries, each in a browser that has nothing yet. */
async function slowest(index: ReadonlyMap<string, string> | undefined): Promise<number> {
  const site = await served(index);
  const browser = await launch();
  try {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
      times.push(await searched(await context.newPage(), site.url));
      await context.close();
    }
    return times.sort((a, b) => a - b)[1] ?? Infinity;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function searched(page: Page, url: string): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', line);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The box has the focus: what every search needs comes while people type.
  const [entry] = await Promise.all([
    page.waitForResponse(/\/tim\/muc-luc\.json/),
    page.goto(`${url}/tim-kiem/`),
  ]);
  await entry.finished();
  assert(!asked.some((path) => /\/w\d+\.json$/.test(path)), 'A search began before Enter.');
  await page.locator('#tim-chu').fill(query);
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('.search-list li:nth-child(10)').waitFor({ timeout: 60_000 });
  return (performance.now() - start) / 1000;
}

/** The built site, with the index of other pages in place of its own, or none. */
async function served(index: ReadonlyMap<string, string> | undefined) {
  const files = new Map(
    [...(index ?? [])].map(([path, text]) => [`/tim/${path}`, brotliCompressSync(text)]),
  );
  const siteUrl = new URL('http://127.0.0.1:4321');
  const app = new Hono()
    .get('/tim/*', (c) => {
      const file = files.get(c.req.path);
      const headers = { 'content-type': 'application/json', 'content-encoding': 'br' };
      return file ? c.body(new Uint8Array(file), 200, headers) : c.notFound();
    })
    .route('/', createApp({ root, siteUrl }));
  const server = await listen(app, { host: '127.0.0.1', port: 0, siteUrl, hops: 0 });
  return { url: address(server).slice(0, -1), close: () => stop(server, 1000) };
}

const generated = (): ReadonlyMap<string, string> =>
  writeIndex(
    distractors(pages).map(({ id, title, body }): SearchRecord => ({
      url: `/${id}/`,
      kind: 'article',
      title,
      aliases: [],
      sections: body.split(/^## /m).map((text, at) => {
        const [heading = '', ...rest] = text.split('\n');
        return at === 0 ? { text } : { anchor: `p${at}`, heading, text: rest.join('\n') };
      }),
      filters: { kind: ['article'] },
    })),
    synonymsSchema.parse(
      parse(readFileSync(join(import.meta.dirname, '../../content/synonyms.yml'), 'utf8')),
    ),
  );
