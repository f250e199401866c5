import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('content/README.md', 'utf8');
const folder = '.readme/bien-tap/';

/** Pictures that the guide shows, as `<img src="../.readme/…" width="…" alt="…">`. */
const pictures = [
  ...guide.matchAll(/<img src="\.\.\/([^"]+)" width="(\d+)" alt="([^"]+)">/g),
].map(([, path = '', width, alt = '']) => ({ path, width: Number(width), alt }));

/** What may be printed on the screen: texts in quotes, between tags, and those into which Decap puts others. */
const texts = globSync('{cms,src/schemas}/**/*.{ts,tsx}').flatMap((path) => {
  const code = readFileSync(path, 'utf8');
  const quoted = [...code.matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(([, a, b]) => a ?? b ?? '');
  const shown = [...code.matchAll(/>([^<>{}]+)</g)].map(([, text = '']) => text.trim());
  return [...quoted, ...shown].filter((it) => /\p{L}{2}/u.test(it));
});
const known = new Set(texts.map((it) => it.toLowerCase()));
const blank = /%\{\w+\}/;
const forms = texts
  .filter((it) => blank.test(it))
  .map((it) => it.split(blank).map((part) => part.toLowerCase()));

/** Whether a name stands on a button or over a box: as it is, or as a phrase with a name in its one blank. */
function onScreen(name: string): boolean {
  const wanted = name.toLowerCase();
  if (known.has(wanted)) return true;
  return forms.some(([head = '', tail = '', ...more]) => {
    if (more.length > 0 || !wanted.startsWith(head) || !wanted.endsWith(tail)) return false;
    const filled = wanted.slice(head.length, wanted.length - tail.length);
    return known.has(filled);
  });
}

test('every picture of the guide is there, is light, and is told to those who do not see it', () => {
  expect(pictures.length).toBeGreaterThan(15);
  expect(pictures).toHaveLength(guide.match(/<img|!\[/g)?.length ?? 0);
  for (const { path, width, alt } of pictures) {
    expect(statSync(path).size, path).toBeLessThanOrEqual(100_000);
    expect([360, 720], path).toContain(width);
    expect(alt.length, path).toBeGreaterThan(10);
  }
});

test('no picture lies about that the guide does not show', () => {
  const there = readdirSync(folder).map((name) => folder + name);
  expect(there.toSorted()).toEqual(pictures.map(({ path }) => path).toSorted());
});

test('every name in bold stands on a button or over a box of the editors’ site', () => {
  expect(['Lưu', 'Thêm nguồn', '+ Địa chỉ', 'Trạng thái: Bản nháp'].every(onScreen)).toBe(true);
  expect(['Nút bịa ra', 'Thêm nút bịa ra', ' ', 'Trạng thái: '].some(onScreen)).toBe(false);
  const [forEditors = ''] = guide.split('\n## Cho người sửa tệp');
  const names = [...forEditors.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(60);
  expect([...new Set(names)].filter((name) => !onScreen(name))).toEqual([]);
});
