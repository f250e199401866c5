import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { serve } from '../browser/site.ts';

/** Opens a page in Chromium on a small phone and adds up all that it receives: headers and bodies as sent. */
export async function firstView(
  path: string,
): Promise<{ path: string; bytes: number; count: number }> {
  const site = await serve();
  const browser = await launch();
  try {
    const tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const requests = await opened(tab, site.url + path);
    const sizes = await Promise.all(requests.map(received));
    return { path, bytes: sizes.reduce((sum, size) => sum + size, 0), count: sizes.length };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function opened(tab: Page, url: string): Promise<Request[]> {
  const requests: Request[] = [];
  tab.on('requestfinished', (request) => requests.push(request));
  await tab.goto(url, { waitUntil: 'networkidle' });
  const types = requests.map((request) => request.resourceType());
  assert(
    types.includes('document') && types.includes('font'),
    `Chromium did not load the page and its fonts, only: ${types.join(', ')}.`,
  );
  return requests;
}

/** The bytes of one answer as sent, headers too. Throws when it came without a body. */
export async function received(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  assert(
    request.url().startsWith('data:') || responseBodySize > 0,
    `${request.url()} came without a body.`,
  );
  return responseBodySize + responseHeadersSize;
}
