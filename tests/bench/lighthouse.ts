import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { launch } from '../browser/chromium.ts';
import { serve } from '../browser/site.ts';
import { atLeast, type Row } from './table.ts';

const pages = ['/', '/bai-viet/noi-chuyen-lan-dau/', '/tinh-thanh/ha-noi/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;
const limit = 99;

/** Judges three pages with Lighthouse on a simulated phone; each figure is the median of three runs. */
export async function lighthouseRows(): Promise<Row[]> {
  const port = await freePort();
  const site = await serve();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    await judgement(site.url, port); // the first page of a browser just started is slower than any reader's
    const rows: Row[] = [];
    for (const path of pages) rows.push(...pageRows(path, await judged(site.url + path, port)));
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  server.close();
  await once(server, 'close');
  return port;
}

/** One after the other: two at a time would slow each other down. */
async function judged(url: string, port: number): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < runs) results.push(await judgement(url, port));
  return results;
}

async function judgement(url: string, port: number): Promise<Result> {
  const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' });
  const error = result?.lhr.runtimeError?.message;
  if (!result || error)
    throw new Error(`Lighthouse could not judge ${url}: ${error ?? 'no result'}`);
  return result.lhr;
}

function pageRows(path: string, results: readonly Result[]): Row[] {
  return categories.map((category) => {
    const figure = median(
      results.map((result) => 100 * (result.categories[category]?.score ?? Number.NaN)),
    );
    const causes = figure < limit ? shortfalls(results, category) : [];
    return atLeast([`${path} ${category}`, ...causes].join(', '), figure, limit, 'points');
  });
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/**
 * The audits that cost a category points in any run. A blocking time alone tells of other work on
 * this machine rather than of the page.
 */
function shortfalls(results: readonly Result[], category: string): string[] {
  const short = results.flatMap(({ categories: judgedOn, audits }) =>
    (judgedOn[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && (audit?.score ?? 1) < 1
        ? [`${id} ${audit?.displayValue ?? ''}`.trim()]
        : [];
    }),
  );
  return [...new Set(short)];
}
