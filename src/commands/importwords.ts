import { between } from '../domain/flatrecord.ts';
import type { Cell } from '../domain/csv.ts';
import type { Difference, Plan, Wanted } from './importplan.ts';
import type { Remark } from './importrows.ts';

/** Takes what a table would do and gives it in lines for the terminal. */
export const planLines = (plan: Plan): string[] => [
  ...plan.notices.map(remarkLine),
  ...plan.changed.flatMap((it) => placeLines('Sửa', it)),
  ...plan.added.flatMap((it) => placeLines('Thêm', it)),
  ...missingLines(plan.missing),
  plan.changed.length + plan.added.length === 0
    ? `Không có gì khác: ${plan.unchanged} nơi giữ nguyên.`
    : `Tất cả: sửa ${plan.changed.length}, thêm ${plan.added.length}, giữ nguyên ${plan.unchanged}, xóa 0.`,
];

/** Takes what a table would do and gives what is wrong with it in lines for the terminal. */
export const faultLines = ({ mistakes }: Plan): string[] => [
  ...mistakes.map(remarkLine),
  `Có ${mistakes.length} chỗ sai.`,
];

/** Takes how many files were written and their folder and gives what to say of it. */
export const doneLines = (count: number, folder: string): string[] => [
  `Đã ghi ${count} tệp trong ${folder}. Hãy xem lại bằng git diff.`,
];

const remarkLine = ({ line, column, sentence }: Remark): string =>
  `dòng ${line}${column === undefined ? '' : `, cột "${column}"`}: ${sentence}`;

const placeLines = (what: string, { id, line, place, differences }: Wanted): string[] => [
  `${what} ${id} (dòng ${line}): ${place.name}`,
  ...differences.map(differenceLine),
];

const differenceLine = ({ column, before, after }: Difference): string =>
  `  ${column}: ${cellText(before)} → ${cellText(after)}`;

function cellText(cell: Cell): string {
  if (cell === undefined) return '(trống)';
  return Array.isArray(cell) ? '(danh sách trống)' : `"${cell}"`;
}

const missingLines = (missing: readonly string[]): string[] =>
  missing.length === 0
    ? []
    : [`Không có trong bảng, giữ nguyên ${missing.length} nơi: ${missing.join(between)}`];
