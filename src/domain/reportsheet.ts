import type { ActivityReport, ActivityRow, ActivityWords, NamedEvent } from './activityreport.ts';
import { attendanceWords, cameWords } from './attendance.ts';
import { csvText } from './csv.ts';
import { lineNames, standingWords } from './plansheet.ts';
import { emptySentence, weeklyOf } from './reporttext.ts';
import { sourceText } from './sourcetext.ts';

const headings = [
  'muc',
  'ten',
  'tu_ngay',
  'den_ngay',
  'so',
  'co_ghi_nguoi_du',
  'nguoi_du',
  'ghi_bang_chu',
  'nguon',
];

type Cells = Partial<
  Record<'from' | 'until' | 'count' | 'known' | 'came' | 'words' | 'source', string>
>;

/** Takes a report and the words for the codes of activities, and gives a sheet of all its figures. */
export const reportSheet = (report: ActivityReport, words: ActivityWords): string =>
  csvText([
    headings,
    ...totals(report),
    ...groups(report).flatMap(([section, rows]) => rows.map((it) => activityCells(section, it))),
    ...report.items.weeks.map((week) =>
      cells(weeklyOf(report), 'Tuần', {
        from: week.monday,
        until: week.sunday,
        count: String(week.count),
        words: standingWords(week),
      }),
    ),
    ...report.plans.flatMap(({ plan, rows }) =>
      rows
        .filter(({ line }) => line !== 'week')
        .map((it) =>
          cells(`Kế hoạch: ${plan.title}`, `${it.indicator} (${lineNames[it.line]})`, {
            from: it.from ?? '',
            until: it.until ?? '',
            count: it.low?.toString() ?? '',
            words: it.figure,
            source: it.source,
          }),
        ),
    ),
    ...report.held.map((event) => eventCells(event, words.kinds[event.kind])),
  ]);

const cells = (section: string, name: string, it: Cells): string[] => [
  section,
  name,
  ...[it.from, it.until, it.count, it.known, it.came, it.words, it.source].map(
    (cell) => cell ?? '',
  ),
];

const totals = (report: ActivityReport): string[][] => [
  activityCells('Tất cả', {
    name: 'Hoạt động đã diễn ra',
    activities: report.held.length,
    attendance: report.attendance,
  }),
  ...[
    ['Hoạt động dự kiến', report.planned],
    ['Hoạt động chưa có tin đã diễn ra', report.untold],
    ['Hoạt động đã hủy', report.cancelled],
    ...(report.communes
      ? [
          ['Xã, phường, đặc khu có hoạt động', report.communes.rows.length],
          ['Xã, phường, đặc khu hôm nay', report.communes.of],
        ]
      : []),
    ...(report.communes
      ? [
          ['Tin trên trang này', report.items.ours],
          ['Bài viết các loại trên trang này', report.articles],
        ]
      : []),
    ['Bài, tin trên báo, cổng thông tin', report.items.press],
  ].map(([name, count]) => cells('Tất cả', String(name), { count: String(count) })),
  ...note(emptySentence(report)),
];

const note = (words: string | undefined): string[][] =>
  words === undefined ? [] : [cells('Tất cả', 'Ghi chú', { words })];

const groups = (report: ActivityReport): [string, readonly ActivityRow[]][] => [
  ['Theo loại', report.kinds],
  ['Theo người tham gia', report.audiences],
  ['Theo nơi tổ chức', report.settings],
  ['Theo xã, phường, đặc khu', report.communes?.rows ?? []],
];

const activityCells = (section: string, { name, activities, attendance }: ActivityRow): string[] =>
  cells(section, name, {
    count: String(activities),
    known: String(attendance.known),
    came: attendance.known === 0 ? '' : attendanceWords(attendance, String),
  });

const eventCells = (event: NamedEvent, kind: string): string[] =>
  cells('Hoạt động', event.title, {
    from: event.day,
    until: event.until ?? event.day,
    came: cameWords(event, String) ?? '',
    words: kind,
    source: [sourceText(event.sources), event.url].filter(Boolean).join('; '),
  });
