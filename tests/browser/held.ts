import type { Page } from 'playwright-core';

/** Holds back what a page asks for at an address, as a slow line does; gives what lets it go on. */
export async function held(page: Page, address: string): Promise<() => void> {
  const going = Promise.withResolvers<void>();
  await page.route(address, (route) => going.promise.then(() => route.continue()));
  return going.resolve;
}
