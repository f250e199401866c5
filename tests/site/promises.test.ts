import { describe, expect, test } from 'vitest';
import { records } from '../content/files.ts';
import { page, pages, text, type BuiltPage } from './pages.ts';

const shaming = /cai nghiện|ma t[uú][yý]|methadone|cai-nghien|ma-tuy/i;

/** What others see of a page without opening it: tab, address and share card. */
function outside({ path, tree }: BuiltPage): string {
  const metas = tree
    .querySelectorAll('meta[property^="og:"], meta[name=description]')
    .map((it) => it.getAttribute('content') ?? '');
  return [path, tree.querySelector('title')?.textContent ?? '', ...metas].join('\n');
}

const discreet = (path: string): boolean =>
  /^\/(tim-noi-giup-do|tinh-thanh|dia-chi|so-dien-thoai|khi-ban-den|gioi-thieu|rieng-tu|thoat|gui-cau-hoi|hop-thu|gop-y|moi-noi-chuyen)\//.test(
    path,
  ) || path === '/';

describe('Pages of places, lines and contact', () => {
  test('do not name the matter in tab, address or share card, though their heading does', () => {
    expect(
      shaming.test(outside(page('/bai-viet/dang-ky-cai-nghien-tu-nguyen/'))),
      'the words are seen where they stand',
    ).toBe(true);
    let count = 0;
    for (const built of pages(discreet)) {
      count += 1;
      expect(shaming.exec(outside(built))?.[0], built.path).toBeUndefined();
    }
    expect(count).toBeGreaterThan(3400);
    expect(page('/tim-noi-giup-do/').tree.querySelector('h1')?.textContent).toMatch(/ma túy/);
  });
});

describe('A reported place', () => {
  const reported = new Set(
    records('places')
      .filter(({ data }) => data.status === 'reported')
      .map(({ slug }) => `/dia-chi/${slug}/`),
  );
  const places = [...pages((path) => reported.has(path))];

  test('is never a destination: no directions, no open-now, no phone, no coordinates, no place in linked data', () => {
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBe(reported.size);
    for (const { path, html, tree } of places) {
      const main = tree.querySelector('main');
      expect(main?.textContent, path).toMatch(/Được nhắc đến( năm \d{4})?, chưa xác minh/);
      expect(main?.textContent, path).toContain('Đừng đến thẳng');
      expect(main?.textContent, path).not.toMatch(/Chỉ đường|Đang mở cửa|gần nhất bạn|Giờ mở cửa/);
      expect(
        main?.querySelectorAll('a[href^="tel:"]').map((it) => it.getAttribute('href')),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/geo:|maps\.|GovernmentOffice|"latitude"/);
      expect(tree.querySelector('meta[name=robots]')?.getAttribute('content'), path).toBe(
        'noindex',
      );
    }
  });

  test('says from which document we know it, and its year on the lists', () => {
    for (const { path, tree } of places)
      expect(tree.querySelectorAll('.sources li').length, path).toBeGreaterThan(0);
    expect(page('/tinh-thanh/hue/').tree.querySelector('main')?.textContent).toContain(
      'Được nhắc đến năm 2021, chưa xác minh',
    );
  });

  test('stands in no sitemap', () => {
    const sitemap = text('sitemap.xml');
    expect(sitemap).toContain('/tinh-thanh/hue/an-cuu/');
    expect(sitemap).not.toContain('/dia-chi/');
  });

  test('that must not be listed is not published', () => {
    expect(places.filter(({ html }) => html.includes('Thanh Đa')).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe('Unknown facts', () => {
  test('read as unknown, never as no', () => {
    const { tree } = page('/dia-chi/hue-an-cuu-1/');
    const facts = tree.querySelectorAll('.facts dd').map((it) => it.textContent.trim());
    expect(facts.filter((fact) => fact === 'Chưa rõ, nên hỏi trước').length).toBeGreaterThanOrEqual(
      5,
    );
    expect(facts).not.toContain('Không');
  });
});

describe('Help lines and crime-reporting lines', () => {
  const crime = /0769\.?04|0705\.?13|tel:\+84769|tel:\+84705/;

  test('never share a page', () => {
    expect(crime.test(page('/bao-tin/').html)).toBe(true);
    let count = 0;
    for (const { path, html } of pages((path) => path !== '/bao-tin/')) {
      count += 1;
      expect(crime.test(html), path).toBe(false);
    }
    expect(count).toBeGreaterThan(3500);
    expect(page('/bao-tin/').tree.querySelectorAll('main a[href^="tel:1"]')).toEqual([]);
  });

  test('115 leads, with what to do when it does not answer; a line that is not sure never leads', () => {
    const main = page('/so-dien-thoai/').tree.querySelector('main');
    const words = main?.textContent ?? '';
    expect(words.indexOf('Gọi 115')).toBeLessThan(words.indexOf('111'));
    expect(words).toContain('Không gọi được: đến bệnh viện gần nhất');
    expect(words).toContain('chưa thấy đường dây điện thoại toàn quốc nào tư vấn riêng về ma túy');
    expect(words.indexOf('0963.06.14.14')).toBeGreaterThan(words.indexOf('trạm y tế'));
    expect(words.indexOf('1800 6606')).toBeGreaterThan(words.indexOf('trạm y tế'));
  });
});

describe('A province or commune without places', () => {
  test('is no dead end: the health station, the lines, other places and reading are there', () => {
    for (const path of ['/tinh-thanh/cao-bang/', '/tinh-thanh/hue/a-luoi-1/']) {
      const main = page(path).tree.querySelector('main');
      expect(main?.textContent, path).toContain('Hỏi trạm y tế');
      for (const href of ['/so-dien-thoai/', '/khi-ban-den/', '/bai-viet/'])
        expect(main?.querySelector(`a[href="${href}"]`), `${path} ${href}`).not.toBeNull();
    }
  });
});

describe('Feeds and robots', () => {
  test('carry the newest articles with whole addresses and the time of Viet Nam', () => {
    expect(text('rss.xml')).toMatch(/<link>http[^<]+\/bai-viet\//);
    expect(text('atom.xml')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    const feed = JSON.parse(text('feed.json')) as {
      items: { url: string; date_modified: string }[];
    };
    expect(feed.items.length).toBeGreaterThan(20);
    for (const item of feed.items) expect(item.url).toMatch(/^http.+\/bai-viet\/[a-z0-9-]+\/$/);
  });

  test('name the sitemap, and the sitemap names only pages that exist', () => {
    expect(text('robots.txt')).toMatch(/Sitemap: http.+\/sitemap\.xml/);
    const paths = [...text('sitemap.xml').matchAll(/<loc>[^<]*?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
      (match) => match[1],
    );
    const built = new Set([...pages()].map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(3400);
    expect(paths.filter((path) => !built.has(path ?? ''))).toEqual([]);
  });
});
