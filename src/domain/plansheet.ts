import { shown, shownSpan } from './calendar.ts';
import type { IndicatorRow } from './indicatorrows.ts';
import { spreadsheet } from './spreadsheet.ts';
import type { WeekStanding } from './weeks.ts';

/** The words for the codes of a sheet of plans, from the schemas. */
export type PlanWords = {
  kinds: Readonly<Record<IndicatorRow['kind'], string>>;
  levels: Readonly<Record<IndicatorRow['level'], string>>;
  comparators: Readonly<Record<NonNullable<IndicatorRow['comparator']>, string>>;
};

/** What a line of an indicator is called. */
export const lineNames: Readonly<Record<IndicatorRow['line'], string>> = {
  published: 'Đã công bố',
  result: 'Kết quả đã công bố',
  count: 'Trang này đếm',
  week: 'Trang này đếm trong một tuần',
};

/** Takes a row and gives its time as readers see it: the days that were counted, the day of a result, else the period. */
export const timeOf = ({ line, from, until, asOf, period }: IndicatorRow): string =>
  line === 'count' && from && until ? shownSpan(from, until) : asOf ? `đến ${shown(asOf)}` : period;

const standings: Readonly<Record<WeekStanding, string>> = {
  ended: 'Đã hết tuần',
  running: 'Chưa hết tuần',
  cut: 'Không trọn tuần',
};

/** Takes a week and gives how it stands, in words: against the goal where it is over and whole. */
export const standingWords = (week: { standing: WeekStanding; met?: boolean }): string =>
  week.met === undefined ? standings[week.standing] : week.met ? 'Đạt' : 'Chưa đạt';

type Column = [name: string, cell: (row: IndicatorRow, words: PlanWords) => string | undefined];

const columns: readonly Column[] = [
  ['ke_hoach', ({ plan }) => plan],
  ['ten_ke_hoach', ({ planTitle }) => planTitle],
  ['dia_ban_luc_do', ({ area }) => area],
  ['cap_luc_do', ({ level }, { levels }) => levels[level]],
  ['ma_tinh_hom_nay', ({ province }) => province],
  ['ma_xa_hom_nay', ({ commune }) => commune],
  ['thu_tu', ({ order }) => String(order)],
  ['chi_tieu', ({ indicator }) => indicator],
  ['loai', ({ kind }, { kinds }) => kinds[kind]],
  ['dong', ({ line }) => lineNames[line]],
  ['so_sanh', ({ comparator }, { comparators }) => comparator && comparators[comparator]],
  ['so', ({ low }) => low?.toString()],
  ['den_so', ({ high }) => high?.toString()],
  ['don_vi', ({ unit }) => unit],
  ['ghi_bang_chu', ({ figure }) => figure],
  ['dem_duoc', ({ counted }) => counted?.toString()],
  ['tong_so', ({ base }) => base?.toString()],
  ['giai_doan', ({ period }) => period],
  ['tu_ngay', ({ from }) => from],
  ['den_ngay', ({ until }) => until],
  ['tinh_den', ({ asOf }) => asOf],
  [
    'tinh_trang_tuan',
    ({ standing, met }) =>
      standing && standingWords({ standing, ...(met !== undefined && { met }) }),
  ],
  ['cau_da_cong_bo', ({ text }) => text],
  ['nguon', ({ source }) => source],
];

/** Takes the rows of plans and gives a sheet with the names of the columns first; a number that nobody knows is left empty. */
export const planSheet = (rows: readonly IndicatorRow[], words: PlanWords): string =>
  spreadsheet([
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, cell]) => cell(row, words) ?? '')),
  ]);
