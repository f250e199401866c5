import { describe, expect, test } from 'vitest';
import { pageRecords } from '../../src/build/pagerecords.ts';

const page = (main: string): string =>
  `<!doctype html><html lang="vi"><head><title>Tên trong thẻ</title><script>const a = '<p data-pagefind-body>';</script></head><body><nav>Đường dẫn</nav><main>${main}</main><footer>Chân trang</footer></body></html>`;

const article = page(`
  <article data-pagefind-body data-pagefind-filter="kind:article, kind:article-guide, topic:sau-cai, topic:viec-lam, year:2026" data-pagefind-meta="date:2026-11-22">
    <h1>Bài <em>thử</em> &amp; đọc</h1>
    <p class="lead" data-pagefind-meta="summary" data-pagefind-weight="4">Tóm tắt ngắn.</p>
    <ul data-pagefind-ignore><li>Người viết</li></ul>
    <p>Lời mở
      đầu<a href="#nguon-1">[1]</a>.</p><p>Đoạn <strong>hai</strong>.</p>
    <h2 id="mot">Mục một</h2>
    <ul><li>Điều a</li><li>Điều b</li></ul>
    <h3>Mục không neo</h3>
    <p>Chữ ${'ma túy'.normalize('NFD')} &lt;b&gt;.</p>
    <h2 id="trong">Mục trống</h2>
    <p data-pagefind-ignore>Bỏ qua</p>
    <script>const kin = 1;</script>
  </article>
  <section>Nguồn</section>`);

describe('The record of a page', () => {
  test('has title, summary, date and filters of its marks, and text in sections at headings', () => {
    expect(pageRecords('/bai-viet/thu/', article)).toEqual([
      {
        record: {
          url: '/bai-viet/thu/',
          kind: 'article',
          title: 'Bài thử & đọc',
          summary: 'Tóm tắt ngắn.',
          date: '2026-11-22',
          aliases: [],
          sections: [
            { text: 'Lời mở đầu.\nĐoạn hai.' },
            { anchor: 'mot', heading: 'Mục một', text: 'Điều a\nĐiều b' },
            { heading: 'Mục không neo', text: 'Chữ ma túy <b>.' },
            { anchor: 'trong', heading: 'Mục trống', text: '' },
          ],
          filters: {
            kind: ['article', 'article-guide'],
            topic: ['sau-cai', 'viec-lam'],
            year: ['2026'],
          },
        },
      },
    ]);
  });

  test('may take its title, note, other names and file from elements and attributes', () => {
    const [found] = pageRecords(
      '/thu-vien/a/',
      page(`<article data-pagefind-body data-pagefind-filter="kind:document">
        <h1 data-pagefind-meta="alias, note">Luật 1/2026</h1>
        <p data-pagefind-meta="title">Luật thử</p>
        <p><a data-pagefind-meta="note">Quốc hội</a></p>
        <div data-address="1 đường Thử" data-pagefind-meta="note[data-address]"></div>
        <a href="tel:111" data-pagefind-meta="alias[href]">Gọi</a>
        <p data-pagefind-ignore><a href="/media/a.pdf" data-pagefind-meta="file[href]">Tải</a></p>
      </article>`),
    );
    expect(found).toMatchObject({
      record: {
        title: 'Luật thử',
        note: 'Luật 1/2026 · Quốc hội · 1 đường Thử',
        aliases: ['Luật 1/2026', '111'],
        sections: [{ text: 'Quốc hội\nGọi' }],
      },
      file: '/media/a.pdf',
    });
  });

  test('is made of all its marked parts', () => {
    const [found, ...others] = pageRecords(
      '/danh-cho/a/',
      page(
        '<h1 data-pagefind-body data-pagefind-filter="kind:guide">Lối vào</h1><p data-pagefind-body data-pagefind-meta="summary">Ngắn</p><p>Ngoài</p><section data-pagefind-body><h2 id="b">B</h2><p>Trong</p></section>',
      ),
    );
    expect(others).toEqual([]);
    expect(found?.record).toMatchObject({
      title: 'Lối vào',
      summary: 'Ngắn',
      sections: [{ anchor: 'b', heading: 'B', text: 'Trong' }],
    });
  });

  test('stands beside those of parts that are records of their own', () => {
    const line = (id: string) =>
      `<article id="${id}" data-record data-pagefind-filter="kind:line"><h2 data-pagefind-meta="title">Số ${id}</h2><p>Lời</p></article>`;
    const found = pageRecords(
      '/so/',
      page(
        `<h1 data-pagefind-body data-pagefind-filter="kind:guide">Các số</h1>${line('a')}${line('b')}`,
      ),
    );
    expect(found.map(({ record }) => [record.url, record.kind, record.title])).toEqual([
      ['/so/', 'guide', 'Các số'],
      ['/so/#a', 'line', 'Số a'],
      ['/so/#b', 'line', 'Số b'],
    ]);
  });

  test('is not made of a page without marks', () => {
    expect(pageRecords('/a/', article)).toHaveLength(1);
    expect(pageRecords('/a/', article.replaceAll('data-pagefind-body', 'data-x'))).toEqual([]);
  });

  test.each([
    ['kind', '<p data-pagefind-body>a</p>'],
    ['kind', '<h1 data-pagefind-body data-pagefind-filter="kind:toString">a</h1>'],
    ['title', '<p data-pagefind-body data-pagefind-filter="kind:guide">a</p>'],
    ['id', '<p data-record data-pagefind-filter="kind:line" data-pagefind-meta="title">a</p>'],
  ])('is refused without %s', (name, html) => {
    expect(() => pageRecords('/a/', page(html))).toThrow(
      `thiếu ${name}. Hãy xem các dấu data-pagefind trong mẫu trang.`,
    );
  });

  test('is refused when a mark is written in a way that is not read', () => {
    expect(() =>
      pageRecords('/a/', page('<h1 data-pagefind-body data-pagefind-filter="kind=guide">a</h1>')),
    ).toThrow(
      'Dấu tìm kiếm "kind=guide" viết sai. Hãy viết name, name[attribute] hoặc name:value.',
    );
  });
});
