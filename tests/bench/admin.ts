import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { adminBackend } from '../../src/build/adminbackend.ts';
import { address, listen, stop } from '../../src/server/process.ts';
import { adminSite } from '../browser/adminsite.ts';
import { launch } from '../browser/chromium.ts';
import { publishSeconds } from './publishing.ts';
import { atMost, type Row } from './table.ts';

const root = join(import.meta.dirname, '../..');
const tries = 5;

/** A forge that is never asked: the button to log in stands before anything is. */
const forge = {
  CMS_BACKEND: 'forgejo',
  CMS_REPO: 'so-y-te/diem-tua',
  CMS_URL: 'https://git.example.invalid',
  CMS_APP_ID: 'diem-tua',
};

/** Weighs the editors' site and times it against Decap's own bundle, and a change from its merge to the page. */
export async function adminRows(): Promise<Row[]> {
  const [ours, stock] = await loginTimes();
  console.log(`login button: ours ${ours} ms, stock ${stock} ms (middle of ${tries}, 4 × slower)`);
  const seconds = await publishSeconds(root);
  return [
    atMost("Editors' site as it opens on a Forgejo, brotli", await weight(), 700_000, 'B'),
    atMost("Time to its login button, of the stock bundle's", ours / stock, 0.5, '×'),
    atMost('From a merge to the page served', seconds, 60, 's'),
  ];
}

/** What the server sends of scripts and styles until the button to log in is there; the map of one field comes when it is opened. */
async function weight(): Promise<number> {
  const target = adminBackend(forge);
  assert(target);
  const [site, browser] = await Promise.all([adminSite(target), launch()]);
  const page = await browser.newPage();
  const sent: string[] = [];
  page.on('response', (response) => sent.push(new URL(response.url()).pathname));
  await page.goto(`${site.url}/quan-tri/`);
  await page.locator('button', { hasText: /Forgejo/ }).waitFor();
  await Promise.all([browser.close(), site.close()]);
  const files = sent.filter((path) => path.startsWith('/quan-tri/_/'));
  assert(files.length > 3, "There is no editors' site in dist. Build the site: npm run build");
  return files.reduce((sum, path) => {
    const file = join(root, 'dist', path);
    return sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  }, 0);
}

async function loginTimes(): Promise<[ours: number, stock: number]> {
  const target = adminBackend(forge);
  assert(target);
  const [site, other, browser] = await Promise.all([
    adminSite(target),
    stockSite(target.backend),
    launch(),
  ]);
  const times: [ours: number[], stock: number[]] = [[], []];
  for (let at = 0; at < tries; at += 1) {
    times[0].push(await untilLogin(browser, `${site.url}/quan-tri/`));
    times[1].push(await untilLogin(browser, other.url));
  }
  await Promise.all([browser.close(), site.close(), other.close()]);
  return [middle(times[0]), middle(times[1])];
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;

/** Milliseconds until the button to log in is there, in a browser that has nothing in store. */
async function untilLogin(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('button', { hasText: /Forgejo/ }).waitFor({ timeout: 120_000 });
  const ms = Math.round(performance.now() - begun);
  await context.close();
  return ms;
}

/** Decap as its makers bundle it, with the same forms. */
async function stockSite(backend: object): Promise<{ url: string; close: () => Promise<void> }> {
  const config: object = parse(readFileSync(join(root, 'cms/config.yml'), 'utf8'));
  const whole = { ...config, backend, load_config_file: false, publish_mode: 'editorial_workflow' };
  const page = `<!doctype html><meta charset="utf-8"><body><script>window.CMS_MANUAL_INIT = true</script><script src="/decap-cms.js"></script><script>CMS.init({ config: ${JSON.stringify(whole).replaceAll('<', '\\u003c')} })</script>`;
  const script = readFileSync(join(root, 'node_modules/decap-cms/dist/decap-cms.js'));
  const app = new Hono()
    .get(
      '/decap-cms.js',
      () => new Response(script, { headers: { 'Content-Type': 'text/javascript' } }),
    )
    .get('/', (c) => c.html(page));
  const siteUrl = new URL('http://127.0.0.1:4321');
  const server = await listen(app, { host: '127.0.0.1', port: 0, siteUrl, hops: 0 });
  return { url: address(server), close: () => stop(server, 1000) };
}
