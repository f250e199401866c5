import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll } from 'vitest';
import { build, trial } from './trial.ts';
import { writePlans } from './trialplans.ts';

/**
 * Builds, on 23/11/2026, a Monday, a site with the real plans, and one made up with made-up activities,
 * before the tests of a file, and removes it after them. Gives what reads it.
 */
export function planSite() {
  let folder: string;
  beforeAll(() => {
    folder = trial();
    writePlans(folder);
    const { status, said } = build(folder, '2026-11-23');
    if (status !== 0) throw new Error(said);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
  return {
    file,
    planPage: (slug: string): string => file(`ke-hoach/${slug}/index.html`),
    planSheet: (slug: string): string => file(`ke-hoach/${slug}.csv`),
  };
}

/** The main part of a page. Throws when there is none. */
export function main(html: string): HTMLElement {
  const found = parse(html).querySelector('main');
  if (!found) throw new Error('The page has no main part.');
  return found;
}

/** The text of a part, a space between its pieces. */
export const spaced = (node: HTMLElement): string =>
  node.innerHTML
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The text of a page's main part. */
export const text = (html: string): string => spaced(main(html));
