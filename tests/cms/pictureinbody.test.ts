import { satteri } from '@astrojs/markdown-satteri';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { pictureInBody } from '../../cms/pictureinbody.ts';
import { markdownPlugins } from '../../src/build/markdown.ts';

const src = '/media/articles/a/anh-1a2b3c4d.webp';
const { pattern, fromBlock, toBlock, toPreview } = pictureInBody;

/** Takes words for a picture and gives them as they come back when the text is opened again. */
const again = (alt: string): string | undefined => {
  const match = pattern.exec(toBlock({ src, alt }));
  return match ? fromBlock(match).alt : undefined;
};

describe('A picture in a text', () => {
  test('is written as Markdown has it, and read back', () => {
    expect(toBlock({ src, alt: 'Sân trường' })).toBe(`![Sân trường](${src})`);
    const match = pattern.exec(`![Sân trường](${src})`);
    expect(match && fromBlock(match)).toEqual({ src, alt: 'Sân trường' });
  });

  test.each([
    ['Sân [trường]', 'Sân  trường'],
    ['](javascript:window.__ran=1) ![', '(javascript:window.__ran=1) !'],
    ['Sân\ntrường\r\n\r\nđoạn mới', 'Sân trường    đoạn mới'],
    ['Sân \\', 'Sân'],
    ['Sân `trường', 'Sân  trường'],
    ['<img src=x onerror=window.__ran=1>', 'img src=x onerror=window.__ran=1>'],
    ['"Sân" & (trường)', '"Sân" & (trường)'],
  ])('keeps the words %j inside it, as %j', (alt, kept) => {
    expect(again(alt)).toBe(kept);
  });

  test.each([
    'https://a.example/a.webp',
    '//a.example/a.webp',
    'javascript:window.__ran=1',
    'data:image/svg+xml,x',
    '/media',
    '/quan-tri/kho/',
  ])('is none of ours with the address %s', (address) => {
    expect(pattern.test(`![Sân](${address})`)).toBe(false);
  });
});

describe('Whatever its words are, a picture stays one picture', () => {
  const words = [
    '"><img src=x onerror="window.__ran=1">',
    "' onload='window.__ran=1",
    '</img><script>window.__ran=1</script>',
    '&quot; onerror=&quot;window.__ran=1',
    'Sân ](x) ![y',
    'Sân \\',
    '` Sân `',
    '<b>Sân',
  ];

  test.each(words)('in the preview: %s', (alt) => {
    const tree = parse(toPreview({ src, alt }));
    expect(tree.childNodes).toHaveLength(1);
    const [picture] = tree.querySelectorAll('*');
    expect(Object.keys(picture?.attributes ?? {})).toEqual(['src', 'alt']);
    expect(picture?.getAttribute('alt')).toBe(alt);
  });

  test.each(words)('on the page: %s', async (alt) => {
    const renderer = await satteri(markdownPlugins).createRenderer({ syntaxHighlight: false });
    const { code } = await renderer.render(toBlock({ src, alt }));
    const elements = parse(code).querySelectorAll('*');
    expect(elements.map((it) => it.rawTagName)).toEqual(['p', 'img']);
    expect(Object.keys(elements[1]?.attributes ?? {})).toEqual(['src', 'alt']);
  });

  test('an address cannot leave its quotes in the preview', () => {
    const tree = parse(toPreview({ src: '/media/"onerror="window.__ran=1', alt: 'Sân' }));
    expect(Object.keys(tree.querySelector('img')?.attributes ?? {})).toEqual(['src', 'alt']);
  });
});
