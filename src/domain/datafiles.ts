import { paths } from './paths.ts';

/** A file of open data: where it is and what stands in it. */
export type DataFile = { name: string; path: string; says: string };

const file = (name: string, says: string): DataFile => ({
  name,
  path: paths.data + name,
  says,
});

/** Files that hold places, as tables and as points. */
export const placeFiles: readonly DataFile[] = [
  file('noi.csv', 'Mỗi nơi một dòng, mở được bằng phần mềm bảng tính.'),
  file('noi.geojson', 'Mỗi nơi một điểm, theo RFC 7946. Nơi chưa biết vị trí có geometry là null.'),
];

/** Files that hold targets and activities. */
export const countFiles: readonly DataFile[] = [
  file('chi-tieu.csv', 'Chỉ tiêu trong các kế hoạch, và kết quả đã biết.'),
  file('su-kien.csv', 'Hoạt động đã và sẽ diễn ra.'),
];

/** Files that follow HSDS 3.1. */
export const hsdsFiles: readonly DataFile[] = [
  file('hsds/index.json', 'Phiên bản và mô tả; openapi.json kể các địa chỉ khác.'),
  file('hsds/services.json', 'Mọi nơi, mỗi trang 100; trang sau là services/2.json.'),
  file('hsds/organizations.json', 'Các đơn vị quản lý.'),
  file('hsds/datapackage.json', 'Gói bảng CSV, kèm nghĩa của từng cột.'),
];

/** What happened to the form of the files, newest first: the day and what changed. */
export const dataChanges: readonly { day: string; says: string }[] = [
  { day: '2026-11-27', says: 'Bản đầu tiên của mọi tệp trên trang này.' },
];

/** Takes the site's address, a province's slug and the title of its frame and gives the HTML that puts it into another page. */
export const embedCode = (site: URL, slug: string, title: string): string =>
  [
    '<iframe',
    `  src="${new URL(paths.embed(slug), site).href}"`,
    `  title="${title}"`,
    '  width="100%"',
    '  height="480"',
    '  loading="lazy"',
    '  referrerpolicy="no-referrer"',
    '  sandbox="allow-popups allow-popups-to-escape-sandbox"',
    '></iframe>',
  ].join('\n');
