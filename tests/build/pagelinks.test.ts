import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addLinks, reportDeadLinks, type PageLinks } from '../../src/build/pagelinks.ts';
import { folder } from './folder.ts';

test('where links lead is gathered once a page, without query and fragment; other hosts and what is no link are not', () => {
  const links: PageLinks = new Map();
  addLinks(
    links,
    '/',
    `<link rel="icon" href="/a.svg"><a class="x" href="/mot/">1</a> <a href="/mot/?a#b">1</a>
    <a href="/tep.csv" download>2</a><a href="https://example.vn/">3</a><a href="//example.vn/">4</a>
    <a href="#day">5</a><a href="tel:115">6</a><a
      href="/hai/">7</a><abbr href="/khong/">8</abbr>
    <a data-href="/khong/" href="#day">9</a>`,
  );
  addLinks(links, '/ba/', '<a href="/mot/#c">1</a>');
  expect([...links]).toEqual([
    ['/mot/', { page: '/', others: 1 }],
    ['/tep.csv', { page: '/', others: 0 }],
    ['/hai/', { page: '/', others: 0 }],
  ]);
});

test('those that lead to no file of the build and to no page of the server stand in the report of the desk, beside what it said', async () => {
  const root = await folder({
    'index.html': 'Trang đầu',
    'mot/index.html': 'Một',
    'tep.csv': 'a',
    'quan-tri/ban-viec.json': '{"goal":2,"deadLinks":[]}',
  });
  const links: PageLinks = new Map();
  addLinks(
    links,
    '/mot/',
    ['/', '/mot/', '/tep.csv', '/minh-bach/', '/mot', '/hai/', '/mat.csv']
      .map((url) => `<a href="${url}">x</a>`)
      .join(),
  );
  const dead = await reportDeadLinks(root, links);
  expect(dead.map(({ url }) => url)).toEqual(['/hai/', '/mat.csv', '/mot']);
  const report: unknown = JSON.parse(await readFile(join(root, 'quan-tri/ban-viec.json'), 'utf8'));
  expect(report).toEqual({ goal: 2, deadLinks: dead });
});
