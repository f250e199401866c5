import { satteri } from '@astrojs/markdown-satteri';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { markdownPlugins } from '../../src/build/markdown.ts';
import { attacks } from './attacks.ts';

/** The site's own way from Markdown to HTML (astro.config.mjs). */
let html: (text: string) => Promise<string>;

beforeAll(async () => {
  const renderer = await satteri(markdownPlugins).createRenderer({ syntaxHighlight: false });
  html = async (text) => (await renderer.render(text)).code;
});

/** What of a page would run, load from elsewhere, or pass for the site's own controls. */
function dangers(page: string): string[] {
  const elements = parse(page, { comment: true }).querySelectorAll('*');
  return elements.flatMap(({ rawTagName, attributes }) => [
    ...(allowed.has(rawTagName.toLowerCase()) ? [] : [`<${rawTagName}>`]),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      (names.get(name.toLowerCase()) ?? /^(?!)/).test(value) ? [] : [`${name}="${value}"`],
    ),
  ]);
}

const allowed = new Set(
  'p a em strong del code pre h2 h3 h4 h5 h6 ul ol li blockquote hr br img table thead tbody tr th td sup section input'.split(
    ' ',
  ),
);
const address = /^(https:\/\/|mailto:|tel:|\/(?![\/\\])|#)/;
const names = new Map([
  ['href', address],
  ['src', /^\/media\//],
  ...['id', 'alt', 'title', 'class', 'type', 'checked', 'disabled', 'start'].map(
    (name) => [name, /^/] as const,
  ),
  ...['data-footnotes', 'data-footnote-ref', 'data-footnote-backref'].map(
    (name) => [name, /^/] as const,
  ),
  ...['aria-label', 'aria-describedby'].map((name) => [name, /^/] as const),
]);

test('the check sees what would run or load', () => {
  expect(
    dangers(
      '<p onclick="x"><img src="https://a.example/a.png"><svg><script>x</script></svg><a href="javascript:x" style="color:red">y</a></p>',
    ),
  ).toEqual([
    'onclick="x"',
    'src="https://a.example/a.png"',
    '<svg>',
    '<script>',
    'href="javascript:x"',
    'style="color:red"',
  ]);
});

describe('What an attacker writes into the text of an article is no more than text on the page', () => {
  test.each(attacks)('%s', async (_, text) => {
    const page = await html(`Đoạn trước.\n\n${text}\n\nĐoạn sau.`);
    expect(dangers(page)).toEqual([]);
  });

  test('one that never ends does not swallow what follows on the page', async () => {
    const page = await html('Trước. <!-- <svg <a href="javascript:window.__ran=1"');
    expect(dangers(page)).toEqual([]);
    expect(page).not.toContain('<!--');
  });
});

describe('What an editor writes stays', () => {
  test.each([
    ['[Gọi](tel:111)', '<p><a href="tel:111">Gọi</a></p>\n'],
    ['[Nơi giúp](/noi-giup/)', '<p><a href="/noi-giup/">Nơi giúp</a></p>\n'],
    ['![Sân trường](/media/a/b.webp)', '<p><img src="/media/a/b.webp" alt="Sân trường"></p>\n'],
    [
      '![Sân trường][anh]\n\n[anh]: /media/a/b.webp',
      '<p><img src="/media/a/b.webp" alt="Sân trường"></p>\n',
    ],
    ['# Đề mục', '<h2 id="de-muc">Đề mục</h2>\n'],
    ['Theo báo [2].', '<p>Theo báo <a href="#nguon-2">[2]</a>.</p>\n'],
  ])('%s', async (text, page) => {
    expect(await html(text)).toBe(page);
  });

  test('a table, without the alignment that would need a style', async () => {
    expect((await html('| Tuổi | Số |\n|:-:|--:|\n| 15 | 2 |\n')).replaceAll('\n', '')).toBe(
      '<table><thead><tr><th>Tuổi</th><th>Số</th></tr></thead><tbody><tr><td>15</td><td>2</td></tr></tbody></table>',
    );
  });
});
