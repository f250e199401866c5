import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { paths } from '../domain/paths.ts';
import { searchPartPath } from '../domain/searchlink.ts';

/**
 * Takes the built folder and writes the part of the search page where results stand, for the search
 * box of the other pages: alone it has no styles that their policies would refuse. Throws when the page has none.
 */
export function searchPart(root: string): void {
  const page = readFileSync(join(root, paths.search, 'index.html'), 'utf8');
  const section = parse(page, { comment: false }).querySelector('[data-search]');
  if (!section)
    throw new Error(`${paths.search} has no [data-search]. See src/components/Search.astro.`);
  writeFileSync(join(root, searchPartPath), section.outerHTML);
}
