import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadLinks, type DeadLink, type Linking } from '../domain/deadlinks.ts';
import type { DeskReport } from '../domain/desk.ts';
import { paths as pagePaths } from '../domain/paths.ts';
import { paths } from './tree.ts';

/** The links of pages to this site, by address. */
export type PageLinks = Map<string, Linking>;

/** An address of this site in a link to be followed, without its query and fragment. */
const followed = /<a\s(?:[^>]*?\s)?href="(\/(?!\/)[^"#?]*)/g;

/** Takes the links gathered so far, a page's address and its HTML, and adds the page's links to them. */
export function addLinks(links: PageLinks, page: string, html: string): void {
  for (const url of new Set([...html.matchAll(followed)].map(([, it = '']) => it))) {
    const known = links.get(url);
    if (known) known.others += 1;
    else links.set(url, { page, others: 0 });
  }
}

/** Takes a built folder and the links of its pages, gives those that lead nowhere, and writes them into the report of the editors' desk. */
export async function reportDeadLinks(root: string, links: PageLinks): Promise<DeadLink[]> {
  const files = new Set(await paths(root));
  const isFile = (url: string): boolean =>
    files.has(url.slice(1) + (url.endsWith('/') ? 'index.html' : ''));
  const dead = deadLinks(links, (url) => isFile(url) || url === pagePaths.transparency);
  const file = join(root, 'quan-tri/ban-viec.json');
  const report = JSON.parse(readFileSync(file, 'utf8')) as DeskReport; // as model/desk.ts made it
  writeFileSync(file, JSON.stringify({ ...report, deadLinks: dead }));
  return dead;
}
