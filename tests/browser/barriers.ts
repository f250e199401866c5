import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What of WCAG 2.2 AA a page breaks as it stands now, each rule with where; `seen` says which parts are looked at. */
export async function barriers(
  page: Page,
  seen: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  const { violations } = await seen(new AxeBuilder({ page }).withTags(standard)).analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    const real: string[] = [];
    for (const { html, target } of nodes)
      if (id !== 'target-size' || (await isSmallInTheOpen(page, String(target[0]))))
        real.push(html.slice(0, 120));
    if (real.length > 0) found.push(`${id}: ${real.join(' | ')}`);
  }
  return found;
}

/**
 * Whether a target is too small where nothing lies over it: the bar at the window's edge covers a part
 * of whatever a page has scrolled there, and a reader scrolls on.
 */
async function isSmallInTheOpen(page: Page, target: string): Promise<boolean> {
  const from = await page.evaluate(() => scrollY);
  await page.locator(target).evaluate((it) => it.scrollIntoView({ block: 'center' }));
  const axe = new AxeBuilder({ page }).include(target).withRules('target-size');
  const { violations } = await axe.analyze();
  await page.evaluate((y) => scrollTo(0, y), from);
  return violations.length > 0;
}

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
