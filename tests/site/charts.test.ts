import { describe, expect, test } from 'vitest';
import { records } from '../content/files.ts';
import {
  atBars,
  barLengths,
  inPictures,
  inSheet,
  inTable,
  sheetRows,
  weeks,
} from './figurerows.ts';
import { main, planSite, spaced, text } from './plansite.ts';
import { trialPlan } from './trialplans.ts';

const { file, planPage, planSheet } = planSite();

const slugs = [
  'hue-2021',
  'quang-ninh-2016-2020',
  'quang-ninh-2022',
  'ung-hoa-2020',
  'vu-thu-2024',
];

describe('Every figure of a plan', () => {
  test.each([...slugs, 'thu-hue'])('is the same in chart, table and sheet: %s', (slug) => {
    const page = main(planPage(slug));
    const sheet = inSheet(planSheet(slug));
    expect(sheet.length).toBeGreaterThanOrEqual(3);
    expect(inTable(page)).toEqual(sheet);
    expect(atBars(page)).toEqual(sheet);
    for (const [picture, figure] of inPictures(page)) expect(picture).toBe(figure);
    expect(weeks.inTables(page)).toEqual(weeks.inSheet(planSheet(slug)));
    expect(weeks.inCharts(page)).toEqual(weeks.inSheet(planSheet(slug)));
  });

  test.each([
    ['a table', '<td>1.254 người</td>', '<td>1.255 người</td>'],
    ['a chart', '<strong>1.254 người</strong>', '<strong>1.255 người</strong>'],
    ['a chart of weeks', '22/11/2026: 2', '22/11/2026: 3'],
  ])('would be seen to differ in %s', (_name, from, to) => {
    const html = planPage('thu-hue').replace(from, to);
    expect(html).not.toBe(planPage('thu-hue'));
    const page = main(html);
    const sheet = planSheet('thu-hue');
    const found = [inTable(page), atBars(page), weeks.inCharts(page)];
    expect(found).not.toEqual([inSheet(sheet), inSheet(sheet), weeks.inSheet(sheet)]);
  });

  test('that is a share is as long as it says, never stacked: Huế’s three begin at nought or where they begin', () => {
    const lengths = barLengths(main(planPage('hue-2021'))).filter(([figure]) =>
      figure.endsWith(' %'),
    );
    expect(lengths.length).toBeGreaterThan(4);
    for (const [figure, length] of lengths)
      expect(length, figure).toBe(Number(/\d+/.exec(figure)?.[0]));
    expect(lengths).toContainEqual(['10 %', 10]);
    expect(lengths).toContainEqual(['45 %', 45]);
  });
});

describe('A sheet', () => {
  test('opens in spreadsheets: its mark first, lines as they end there, every row as wide as the first', () => {
    const sheet = planSheet('quang-ninh-2022');
    expect(sheet.startsWith('\uFEFFke_hoach,')).toBe(true);
    expect(sheet.endsWith('\r\n')).toBe(true);
    // csv-parse throws at a row of another width.
    expect(sheetRows(sheet)).toHaveLength(19 * 2);
  });
});

describe('What nobody knows', () => {
  test('is said, in an empty bar, and never nought', () => {
    const page = main(planPage('quang-ninh-2022'));
    const results = atBars(page).filter(([, name]) => name === 'Kết quả đã công bố');
    expect(results).toHaveLength(19);
    expect(new Set(results.map(([, , figure]) => figure))).toEqual(new Set(['chưa có số liệu']));
    expect(page.querySelectorAll('.figure .empty').length).toBe(20);
    const sheet = sheetRows(planSheet('quang-ninh-2022'));
    expect(sheet.filter(({ so }) => so === '')).toHaveLength(20);
  });
});

describe('The site’s own count', () => {
  test('stands beside none of the plans of before, and their pages say so', () => {
    for (const slug of slugs) {
      expect(atBars(main(planPage(slug))).filter(([, name]) => name === 'Trang này đếm')).toEqual(
        [],
      );
      expect(text(planPage(slug))).toMatch(/không có số tự đếm bên cạnh/);
    }
    expect(text(planPage('ung-hoa-2020'))).toContain('Đây là kế hoạch của cấp huyện.');
  });

  test('stands beside a plan of today, as worked out by hand', () => {
    // Whole weeks over: Mondays 15/12/2025 to 16/11/2026, 49. Two items in those of 15/12 and of 16/11: 4 / 49.
    // Three communes of forty; one school of forty by a sourced total; no zone, and no total.
    const own = atBars(main(planPage('thu-hue'))).filter(([, name]) => name === 'Trang này đếm');
    expect(own.map(([indicator, , figure]) => [indicator, figure])).toEqual([
      ['Tin mỗi tuần', 'trung bình 0,08 bài hoặc tin mỗi tuần; 2 trên 49 tuần đạt'],
      ['Xã có hoạt động', '7,5 % (đếm được 3 trên 40)'],
      ['Trường đã đến', '2,5 % (đếm được 1 trên 40)'],
      ['Khu công nghiệp đã đến', 'đếm được 0 trên trang này, chưa có tổng số'],
    ]);
    expect(text(planPage('thu-hue'))).toContain(
      'Trang này đếm từ 10/12/2025 đến 23/11/2026, chỉ những gì có trên trang này.',
    );
  });

  test('tells weeks apart that are not whole or not over', () => {
    const rows = main(planPage('thu-hue')).querySelectorAll('.fold tbody tr').map(spaced);
    expect(rows).toHaveLength(51);
    expect(rows[0]).toBe('8/12–14/12/2025 1 Không trọn tuần');
    expect(rows[1]).toBe('15/12–21/12/2025 2 Đạt');
    expect(rows[2]).toBe('22/12–28/12/2025 0 Chưa đạt');
    expect(rows.at(-1)).toBe('23/11–29/11/2026 1 Chưa hết tuần');
  });
});

test('An overview of plans counts their figures and promises nothing', () => {
  const { indicators } = trialPlan;
  expect(text(file('ke-hoach/index.html'))).toContain(
    `Ở đây có 6 kế hoạch và bài nhìn lại, với ${42 + indicators.length} con số`,
  );
});

describe('A report of a province and a period', () => {
  const report = 'ke-hoach/bao-cao/hue/2026-quy-4';

  const listed = (selector: string): string[] =>
    main(file('ke-hoach/bao-cao/index.html'))
      .querySelectorAll(selector)
      .map((it) => it.getAttribute('href') ?? '');

  test('is there for every period with something', () => {
    const links = listed('.list a');
    const provinces = new Set(links.map((it) => it.split('/')[3]));
    const named = records('events').map(({ data }) => data.area.province);
    // Those that the site's own activities name, and Huế (46), of which the made-up ones are.
    expect(provinces.size).toBe(new Set([...named, '46']).size);
    expect(links.filter((it) => it.includes('/hue/'))).toEqual(
      [
        '2026',
        '2026-6-thang-cuoi',
        '2026-quy-4',
        '2026-quy-3',
        '2025',
        '2025-6-thang-cuoi',
        '2025-quy-4',
      ].map((period) => `/ke-hoach/bao-cao/hue/${period}/`),
    );
  });

  test('is there for each commune with something, one step from that of its province', () => {
    const inside = main(file(`${report}/index.html`))
      .querySelectorAll('nav[aria-label="Xã, phường"] a')
      .map((it) => it.getAttribute('href') ?? '');
    expect(inside).toEqual(
      ['an-cuu', 'kim-long', 'phu-xuan'].map((it) => `/ke-hoach/bao-cao/hue/${it}/2026-quy-4/`),
    );
    const [path = ''] = inside;
    const page = text(file(`${path}index.html`));
    expect(page).toContain('phường An Cựu, thành phố Huế');
    expect(page).toContain('1.234');
    expect(file(`${path.slice(0, -1)}.csv`)).toContain('Buổi nói chuyện thử');
  });

  test('is there for every other province too, of the time that runs, and says that it is no zero', () => {
    const all = listed('section .links a');
    expect(new Set(all.map((it) => it.split('/')[3])).size).toBe(34);
    expect(all).toContain('/ke-hoach/bao-cao/son-la/2026/');
    for (const period of ['2026', '2026-6-thang-cuoi', '2026-quy-4']) {
      const page = file(`ke-hoach/bao-cao/son-la/${period}/index.html`);
      expect(text(page)).toContain('Điều đó không có nghĩa là ở đây chưa làm gì');
      expect(text(page)).not.toMatch(/Hoạt động đã diễn ra\s*0|0 trên/);
      expect(page).toContain('noindex');
    }
    expect(file(`${report}/index.html`)).not.toContain('noindex');
  });

  test('hides few people, and every sum that would lead to them', () => {
    const page = text(file(`${report}/index.html`));
    expect(page).toContain(
      'Buổi nói chuyện thử 6/10/2026 · Nói chuyện trực tiếp · ít hơn 5 người dự',
    );
    expect(page).toContain('từ 1.234');
    expect(page + file(`${report}.csv`)).not.toMatch(/1\.?237/);
  });

  test('has the same figures on its page and in its sheet', () => {
    const page = main(file(`${report}/index.html`));
    const rows = sheetRows(file(`${report}.csv`));
    const kinds = page
      .querySelectorAll('.sheet')
      .find((it) => it.textContent.includes('Theo loại'));
    expect(kinds?.querySelectorAll('tbody tr').map(spaced)).toEqual([
      'Nói chuyện trực tiếp 3 từ 1.234',
    ]);
    expect(rows.find(({ muc }) => muc === 'Theo loại')).toMatchObject({
      ten: 'Nói chuyện trực tiếp',
      so: '3',
      co_ghi_nguoi_du: '2',
      nguoi_du: 'từ 1234',
    });
    expect(rows.filter(({ muc }) => muc === 'Hoạt động')).toHaveLength(3);
    expect(rows.find(({ ten }) => ten === 'Hoạt động đã hủy')).toMatchObject({ so: '1' });
  });

  test('compares with a plan only where the plan covers the whole period', () => {
    expect(text(file(`${report}/index.html`))).toContain('Kế hoạch thử của Huế');
    expect(text(file('ke-hoach/bao-cao/hue/2025-quy-4/index.html'))).toContain(
      'Chưa có kế hoạch nào trên trang này bao trọn nơi và kỳ này',
    );
  });
});
