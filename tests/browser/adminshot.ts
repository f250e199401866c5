import type { Locator, Page } from 'playwright-core';

/** A picture of what stands on the screen, or of a part of it. */
export async function shot(page: Page, part?: Locator): Promise<Buffer> {
  await settle(page);
  return part ? part.screenshot({ caret: 'hide' }) : page.screenshot({ caret: 'hide' });
}

/** Takes a part of a form and gives a picture of it and what follows, `height` pixels high, without the bar above. */
export async function cut(page: Page, part: Locator, height: number): Promise<Buffer> {
  const { width = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: height + 200 });
  await part.evaluate((it) => {
    it.style.scrollMarginTop = '80px';
    it.scrollIntoView({ block: 'start' });
  });
  await settle(page);
  const box = await part.boundingBox();
  if (!box) throw new Error('There is nothing to be seen.');
  return page.screenshot({ caret: 'hide', clip: { x: 0, y: box.y - 8, width, height } });
}

/** Waits until nothing is on its way any longer and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(leave);
  // The line at the top of the page, which grows while something is asked for.
  await page.locator('body > canvas').waitFor({ state: 'hidden' });
  await page.evaluate(rest);
  await page.evaluate(asInVietnam);
}

/** Runs in the page: no box has the focus; a menu stays open. */
function leave(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea, .dt-button'))
    activeElement.blur();
}

/** Runs in the page: waits for what moves and comes to an end, but not for the line with which a notice goes. */
async function rest(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const ending = document
    .getAnimations()
    .filter((it) => it.effect?.getComputedTiming().endTime !== Infinity)
    .filter((it) => !(it instanceof CSSAnimation && /progress/i.test(it.animationName)));
  await Promise.allSettled(ending.map((it) => it.finished));
}

/**
 * Runs in the page, last: days and times stand as a Vietnamese browser writes them, since the Chromium
 * of tests knows American ones alone.
 */
function asInVietnam(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[type=date], [type=time]')) {
    const { value } = input;
    input.style.width = `${input.offsetWidth}px`;
    input.type = 'text';
    input.value = value.split('-').toReversed().join('/');
  }
}
