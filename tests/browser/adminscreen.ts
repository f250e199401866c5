import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';

/** A telephone held upright. */
export const telephone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
};

/** What is wrong with a screen for those who hold it in one hand: one line for each thing. */
export const misfits = async (page: Page): Promise<string[]> => page.evaluate(look);

/** Runs in the page. */
function look(): string[] {
  const named = (it: Element): string =>
    `${it.tagName.toLowerCase()} "${(it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 40)}" .${it.getAttribute('class') ?? ''}`;
  const all = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter(
      (it) =>
        it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        // What one pixel holds is there for those who hear the page.
        it.getBoundingClientRect().width > 2,
    );
  const wide = [document.documentElement, ...all('*')].filter(
    (it) =>
      it.scrollWidth > it.clientWidth + 1 &&
      (it === document.documentElement || /auto|scroll/.test(getComputedStyle(it).overflowX)),
  );
  const controls = 'a, button, [role=button], [role=switch], input, select, textarea, summary';
  const away = all(controls).filter((it) => {
    const { left, right } = it.getBoundingClientRect();
    // A box to type in that grows with its text stands within its frame.
    return (left < -1 || right > innerWidth + 1) && !it.closest('.leaflet-container');
  });
  const ours = ['.dt-control', '.dt-upload', '.dt-dialog', '.ban'];
  const targets = ours
    .map((part) => `${part} :is(a, button, input, select, textarea, summary, [role=option])`)
    .join(', ');
  const small = all(targets).filter((it) => {
    const target = it.closest('label') ?? it;
    const { width, height } = target.getBoundingClientRect();
    return (height < 43.5 || width < 43.5) && !it.closest('.leaflet-control-attribution');
  });
  return [
    ...wide.map((it) => `scrolls sideways: ${named(it)}`),
    ...away.map((it) => `off the screen: ${named(it)}`),
    ...small.map((it) => `smaller than a thumb: ${named(it)}`),
  ];
}

const ours = ['.dt-control', '.dt-upload', '.dt-dialog', '.ban', '.cho'];

/** What axe finds serious or worse in the parts of a screen that are our own; a screen without any has none. */
export async function violations(page: Page): Promise<string[]> {
  const there = await page.evaluate(
    (parts) => parts.filter((it) => document.querySelector(it)),
    ours,
  );
  if (there.length === 0) return [];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const axe = there.reduce((it, part) => it.include(part), new AxeBuilder({ page }).withTags(tags));
  const { violations: found } = await axe.analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Opens every group and every row, and adds a row to every list. */
export async function openAll(page: Page): Promise<void> {
  for (const selector of ['[aria-label="Mở ra"]', '[class*="AddButton"]', '[aria-label="Mở ra"]'])
    await page.evaluate(async (it) => {
      document.querySelectorAll<HTMLElement>(`#nc-root ${it}`).forEach((button) => button.click());
      const drawn = () => new Promise((done) => requestAnimationFrame(done));
      await drawn();
      await drawn();
    }, selector);
}
