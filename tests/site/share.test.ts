import decodeQR from 'qr/decode.js';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import '../../src/build/drawing.ts';
import { fold } from '../../src/domain/fold.ts';
import { raster } from '../build/pixels.ts';
import { slurs } from '../content/slurs.ts';
import { files, page, pages, text, type BuiltPage } from './pages.ts';
import { file, meta } from './sharemeta.ts';

/** Folded, as they would stand in an address too. */
const telling =
  /\b(nghien|ma tuy|methadone|heroin|cai nghien|sau cai|da cai|dieu tri|soc thuoc|thuoc lac|hiv|tiem chich|toi pham)\b/g;

/** What of a page tells of the matter: in its address, its head for others, and all that can be read on it. */
function told({ path, tree }: Pick<BuiltPage, 'path' | 'tree'>): string[] {
  const heads = tree.querySelectorAll('meta[content], title, link[rel=canonical]');
  const data = tree.querySelectorAll('script[type="application/ld+json"]');
  const all = [
    path,
    ...heads.map((it) => it.getAttribute('content') ?? it.getAttribute('href') ?? it.textContent),
    ...data.map((it) => it.textContent),
    readable(tree),
  ].join('\n');
  return [...fold(all).matchAll(telling)].map(([word]) => word).concat(slurs(all));
}

function readable(tree: HTMLElement): string {
  const copy = parse(tree.querySelector('body')?.outerHTML ?? '');
  for (const it of copy.querySelectorAll('script, style')) it.remove();
  return copy.structuredText;
}

const discreet = (path: string): boolean => /^\/gui\/[^/]+\/$/.test(path);
const sending = (path: string): boolean => /^\/gui\/[^/]+\/cach-gui\/$/.test(path);

describe('A link that tells nothing', () => {
  const plain = '/gui/2d3rwx/';

  test.each([
    ['title', '<title>Sau cai: 90 ngày đầu</title>'],
    ['og:title', '<meta property="og:title" content="Ma tuý tổng hợp">'],
    ['og:image', '<meta property="og:image" content="https://a.vn/nghien.png">'],
    ['canonical', '<link rel="canonical" href="https://a.vn/bai-viet/soc-thuoc-goi-115/">'],
    ['linked data', '<script type="application/ld+json">{"name":"Methadone"}</script>'],
    ['a word of the editors’ list', '<meta name="description" content="con nghiện">'],
  ])('would be seen to tell in its %s', (_, planted) => {
    const tree = parse(page(plain).html.replace('</head>', `${planted}</head>`));
    expect(told({ path: plain, tree }).length).toBeGreaterThan(0);
  });

  test('would be seen to tell in its text and its address', () => {
    const tree = parse(page(plain).html.replace('</main>', '<p>Điều trị</p></main>'));
    expect(told({ path: plain, tree })).toEqual(['dieu tri']);
    const built = page(plain);
    expect(told({ ...built, path: '/gui/cai-nghien-tai-nha/' })).toEqual(['cai nghien']);
  });

  test('leads from each article to the article, by one button, and to nothing by itself', () => {
    const led = new Set<string>();
    for (const built of pages(discreet)) {
      expect(told(built), built.path).toEqual([]);
      const links = built.tree.querySelectorAll('main a').map((it) => it.getAttribute('href'));
      expect(links, built.path).toHaveLength(1);
      led.add(links[0] ?? '');
      expect(built.html, built.path).not.toContain('http-equiv="refresh"');
      expect(meta(built, 'robots'), built.path).toBe('noindex');
      expect(built.tree.querySelector('a.exit'), built.path).not.toBeNull();
    }
    const articles = [...pages((path) => /^\/bai-viet\/[^/]+\/$/.test(path))];
    const wanted = articles
      .filter(({ tree }) => tree.querySelector('article'))
      .map(({ path }) => path);
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((path) => !led.has(path))).toEqual([]);
  });
});

/** What the drawing of a code says. */
function decoded(svg: HTMLElement): string {
  const [, , size] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const inside = svg
    .querySelectorAll('path')
    .map((it) => it.outerHTML)
    .join('');
  return decodeQR(
    raster(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inside}</svg>`,
      6,
    ),
  );
}

describe('A page of sending', () => {
  test('stands behind each article, with both addresses to copy, as codes, and for Facebook', () => {
    let count = 0;
    for (const { path, tree } of pages(sending)) {
      count += 1;
      const quiet = `http://127.0.0.1:4321${path.replace('cach-gui/', '')}`;
      const [article] = page(new URL(quiet).pathname).tree.querySelectorAll('main a');
      const open = `http://127.0.0.1:4321${article?.getAttribute('href')}`;
      const addresses = tree.querySelectorAll('main input').map((it) => it.getAttribute('value'));
      expect(addresses, path).toEqual([quiet, open]);
      const codes = tree.querySelectorAll('svg.share-qr');
      expect(codes.map(decoded), path).toEqual([quiet, open]);
      expect(codes.map((it) => it.getAttribute('aria-label'))).toEqual([
        `Mã QR của địa chỉ ${quiet}`,
        `Mã QR của địa chỉ ${open}`,
      ]);
      const links = tree.querySelectorAll('main a[href^="http"]');
      expect(links.map((it) => it.getAttribute('href'))).toEqual(
        [quiet, open].map(
          (it) => `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(it)}`,
        ),
      );
      for (const it of links) expect(it.getAttribute('rel')).toBe('noopener noreferrer');
      expect(meta({ tree }, 'robots')).toBe('noindex');
    }
    expect(count).toBeGreaterThan(30);
  });

  test('says before the link that Facebook sees the address', () => {
    const main = page('/gui/2d3rwx/cach-gui/').tree.querySelector('main');
    expect(main?.textContent).toContain('Facebook sẽ thấy địa chỉ này được chia sẻ.');
  });

  test('shows what the other person sees: the card that the page behind each address has', () => {
    const { tree } = page('/gui/2d3rwx/cach-gui/');
    const shown = tree.querySelectorAll('.share-card').map((card) => ({
      picture: card.querySelector('img')?.getAttribute('src'),
      title: card.querySelector('strong')?.textContent,
      description: card.querySelector('span')?.textContent,
    }));
    const meant = ['/gui/2d3rwx/', '/bai-viet/soc-thuoc-goi-115/'].map((path) => ({
      picture: `/${file(meta(page(path), 'og:image'))}`,
      title: meta(page(path), 'og:title'),
      description: meta(page(path), 'og:description'),
    }));
    expect(shown).toEqual(meant);
  });

  test('is linked from its article, and left out of search, of the sitemap and of offline books', () => {
    const article = page('/bai-viet/soc-thuoc-goi-115/');
    expect(article.html).toContain('href="/gui/2d3rwx/cach-gui/"');
    expect(text('sitemap.xml')).toContain('/bai-viet/soc-thuoc-goi-115/');
    expect(text('sitemap.xml')).not.toMatch(/\/(gui|chia-se)\//);
    const books = [...files].filter((it) => it.startsWith('luu/'));
    expect(books.length).toBe(34);
    for (const book of books) {
      expect(text(book)).toContain('/bai-viet/soc-thuoc-goi-115/');
      expect(text(book), book).not.toContain('/gui/');
    }
    for (const { path, html } of pages((it) => it.startsWith('/gui/')))
      expect(html, path).not.toMatch(/data-(pagefind-body|record)/);
  });
});
