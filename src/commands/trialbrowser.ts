import type { Browser, Page } from 'playwright-core';

/** Which search of a trial site answers. */
export type Engine = 'ours' | 'stock';

/** What a run of queries gave: the documents each found, milliseconds of each when warm, and bytes and requests of a first query with ten results. */
export type Run = { found: string[][]; times: number[]; bytes: number; requests: number };

/** How many results are read to judge by; only ten are read when time and bytes are taken. */
const judged = 150;
const shown = 10;

/** Runs queries in a new tab, once to judge and once more to take the time; and the first of them in another, for its bytes. */
export async function run(
  browser: Browser,
  url: string,
  engine: Engine,
  queries: readonly string[],
  first: string,
): Promise<Run> {
  const { bytes, requests } = await weighed(browser, url, engine, first);
  const tab = await opened(browser, url, engine);
  const found = await asked(tab, queries, judged);
  const again = await asked(tab, queries, shown);
  await tab.close();
  return {
    found: found.map(({ ids }) => ids),
    times: again.map(({ time }) => time),
    bytes,
    requests,
  };
}

async function weighed(browser: Browser, url: string, engine: Engine, query: string) {
  const tab = await browser.newPage();
  await tab.goto(url);
  const sizes: Promise<number>[] = [];
  // A worker's requests are seen by the context, not by the tab.
  tab.context().on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  await start(tab, engine);
  await asked(tab, [query], shown);
  await tab.waitForTimeout(300);
  const all = await Promise.all(sizes);
  await tab.close();
  return { bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length };
}

async function opened(browser: Browser, url: string, engine: Engine): Promise<Page> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await start(tab, engine);
  return tab;
}

/** The search of the tab takes a query and a limit and gives the ids of what is shown, after their texts were read. */
const starts: Record<Engine, string> = {
  ours: `import('/tim.js').then(async ({ openSearch }) => {
    const read = async (path) => {
      const answer = await fetch('/tim/' + path);
      if (!answer.ok) throw new Error(path);
      return answer.text();
    };
    const search = await openSearch(read);
    globalThis.ask = async (query, limit) => (await search(query, { limit })).found.map(({ url }) => url);
  })`,
  stock: `import('/pagefind/pagefind.js').then(async (pagefind) => {
    await pagefind.init();
    globalThis.ask = async (query, limit) => {
      const { results } = await pagefind.search(query);
      const read = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return read.map(({ raw_url, url }) => (raw_url ?? url).replace(/^\\//, ''));
    };
  })`,
};

const start = (tab: Page, engine: Engine): Promise<unknown> => tab.evaluate(starts[engine]);

const asked = (tab: Page, queries: readonly string[], limit: number) =>
  tab.evaluate(
    async ([all, most]) => {
      // `as`: the script of the engine has put it there.
      const { ask } = globalThis as unknown as {
        ask: (query: string, limit: number) => Promise<string[]>;
      };
      const answers: { ids: string[]; time: number }[] = [];
      for (const query of all) {
        const before = performance.now();
        const ids = await ask(query, most);
        answers.push({ ids, time: performance.now() - before });
      }
      return answers;
    },
    [queries, limit] as const,
  );
