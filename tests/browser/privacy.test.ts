import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteWorld, type SiteWorld } from './siteworld.ts';
import { templates } from './templates.ts';
import { eachTemplate, open, sizes } from './visit.ts';

let world: SiteWorld;

beforeAll(async () => {
  world = await siteWorld();
});
afterAll(() => world.close());

/** What a page left behind or sent away: hosts asked, cookies, and everything the browser can store. */
async function traces(page: Page, asked: readonly string[]): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(window.caches ? (await caches.keys()).map((key) => `cache ${key}`) : []),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(
      ({ scope }) => `worker ${scope}`,
    ),
    ...(window.name ? [`window.name ${window.name}`] : []),
  ]);
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const foreign = asked.filter((url) => !url.startsWith(world.url)).map((url) => `request ${url}`);
  return [...stored, ...cookies, ...foreign];
}

const watched = (context: BrowserContext): string[] => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return asked;
};

describe('A reader', () => {
  test('would be told if a page did leave traces', async () => {
    const context = await world.browser.newContext();
    const asked = watched(context);
    await context.route('http://foreign.example/**', (route) => route.fulfill({ body: 'x' }));
    const page = await context.newPage();
    await page.goto(`${world.url}/gioi-thieu/`);
    await page.evaluate(async () => {
      await caches.open('planted');
      localStorage.setItem('planted', '1');
      document.cookie = 'planted=1';
    });
    await page.goto('http://foreign.example/pixel.gif');
    await page.goto(`${world.url}/gioi-thieu/`);
    const found = await traces(page, asked);
    expect(found).toEqual(
      expect.arrayContaining([
        'localStorage planted',
        'cache planted',
        'cookie planted',
        'request http://foreign.example/pixel.gif',
      ]),
    );
    await context.close();
  });

  test('leaves no cookie, no storage and no request to anyone else on any template', async () => {
    const context = await world.browser.newContext({ viewport: sizes[0] });
    const asked = watched(context);
    const page = await context.newPage();
    for (const template of templates) {
      await open(page, world.url, template);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await traces(page, asked), template.path).toEqual([]);
    }
    expect(asked.length).toBeGreaterThanOrEqual(templates.length);
    await context.close();
  });
});

describe('The content security policy', () => {
  test('lets every page work: nothing of ours is blocked', async () => {
    const count = await eachTemplate(
      world.browser,
      world.url,
      { viewport: sizes[0] },
      async (page, path) => {
        const styled = await page.evaluate(
          () => getComputedStyle(document.querySelector('.bar') ?? document.body).position,
        );
        expect(styled, path).toBe('sticky');
      },
    );
    expect(count).toBe(templates.length);
  });

  test('blocks a script, markup and a picture that someone smuggles in', async () => {
    const page = await world.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.goto(`${world.url}/gioi-thieu/`);
    const ran = await page.evaluate(async () => {
      const attempt = (work: () => void): string => {
        try {
          work();
          return 'done';
        } catch (error) {
          return String(error);
        }
      };
      const script = document.createElement('script');
      script.append('window.smuggled = true');
      document.body.append(script);
      const picture = new Image();
      picture.src = 'https://foreign.example/pixel.gif';
      document.body.append(picture);
      const code = attempt(() => (script.textContent = 'window.smuggled = true'));
      const markup = attempt(() => (document.body.innerHTML += '<b>x</b>'));
      await new Promise((done) => setTimeout(done, 200));
      return { smuggled: 'smuggled' in window, code, markup };
    });
    expect(ran.smuggled).toBe(false);
    expect(ran.code).toContain('TrustedScript');
    expect(ran.markup).toContain('TrustedHTML');
    expect(messages.some((text) => text.includes('foreign.example'))).toBe(true);
    await page.close();
  });
});
