import { shown, shownSpan } from './calendar.ts';
import { csvText, type Cell } from './csv.ts';
import type { IndicatorRow } from './indicatorrows.ts';
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

/** A column of the table of plans: its name, what stands there, and the cell of a row. */
export type PlanColumn = [
  name: string,
  says: string,
  cell: (row: IndicatorRow, words: PlanWords) => Cell,
];

/** The columns of the table of plans, in order. */
export const planColumns: readonly PlanColumn[] = [
  ['ke_hoach', 'Tên của kế hoạch trong địa chỉ trang.', ({ plan }) => plan],
  ['ten_ke_hoach', 'Tên kế hoạch.', ({ planTitle }) => planTitle],
  ['dia_ban_luc_do', 'Địa bàn lúc đó.', ({ area }) => area],
  ['cap_luc_do', 'Cấp lúc đó.', ({ level }, { levels }) => levels[level]],
  [
    'ma_tinh_hom_nay',
    'Mã tỉnh hôm nay. Con số vẫn là của địa bàn lúc đó.',
    ({ province }) => province,
  ],
  ['ma_xa_hom_nay', 'Mã xã hôm nay, chỉ với kế hoạch của một xã.', ({ commune }) => commune],
  ['thu_tu', 'Chỉ tiêu đứng thứ mấy trong kế hoạch.', ({ order }) => order],
  ['chi_tieu', 'Tên gọn của chỉ tiêu.', ({ indicator }) => indicator],
  ['loai', 'Chỉ tiêu, kết quả hay tình hình.', ({ kind }, { kinds }) => kinds[kind]],
  [
    'dong',
    `Dòng này là gì: ${Object.values(lineNames).join('; ')}.`,
    ({ line }) => lineNames[line],
  ],
  [
    'so_sanh',
    'So với con số thế nào.',
    ({ comparator }, { comparators }) => comparator && comparators[comparator],
  ],
  ['so', 'Con số. Trống là chưa biết, không phải 0.', ({ low }) => low],
  ['den_so', 'Số cuối, chỉ khi nguồn cho một khoảng.', ({ high }) => high],
  ['don_vi', 'Đơn vị của con số.', ({ unit }) => unit],
  ['ghi_bang_chu', 'Con số bằng lời.', ({ figure }) => figure],
  ['dem_duoc', 'Trang này đếm được bao nhiêu.', ({ counted }) => counted],
  ['tong_so', 'Tổng số để tính phần trăm, nếu biết.', ({ base }) => base],
  ['giai_doan', 'Năm hoặc giai đoạn của chỉ tiêu.', ({ period }) => period],
  ['tu_ngay', 'Ngày đầu của kế hoạch, hoặc của tuần.', ({ from }) => from],
  ['den_ngay', 'Ngày cuối của kế hoạch, hoặc của tuần.', ({ until }) => until],
  ['tinh_den', 'Kết quả tính đến khi nào.', ({ asOf }) => asOf],
  [
    'tinh_trang_tuan',
    'Tuần ấy đã hết chưa, có đạt không.',
    ({ standing, met }) =>
      standing && standingWords({ standing, ...(met !== undefined && { met }) }),
  ],
  ['cau_da_cong_bo', 'Nguyên câu đã công bố.', ({ text }) => text],
  ['nguon', 'Nguồn của dòng này.', ({ source }) => source],
];

/** Takes the rows of plans and gives a sheet with the names of the columns first; a number that nobody knows is left empty. */
export const planSheet = (rows: readonly IndicatorRow[], words: PlanWords): string =>
  csvText([
    planColumns.map(([name]) => name),
    ...rows.map((row) => planColumns.map(([, , cell]) => cell(row, words))),
  ]);
