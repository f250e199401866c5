import { shown } from '../domain/calendar.ts';
import type { MonthRow, MonthTable } from '../domain/monthly.ts';
import type { ToldTotal } from '../domain/suppression.ts';
import { inOrder, nameOf, type Names } from './provincenames.ts';

/** The page shows a year; the sheet has all. */
const monthsShown = 12;

/** Takes the months, the latest first, how provinces are named and where the sheet is, and gives the HTML that fills the page. */
export function monthPage(tables: readonly MonthTable[], names: Names, sheet: string): string {
  if (tables.length === 0)
    return '<p class="note">Chưa có tháng nào để nêu: số liệu được nêu khi tháng đã hết.</p>';
  return [
    ...tables.slice(0, monthsShown).map((table) => section(table, names)),
    `<p><a href="${escaped(sheet)}">Tải mọi tháng, dạng bảng tính (CSV)</a></p>`,
  ].join('\n');
}

function section(table: MonthTable, names: Names): string {
  const id = `thang-${escaped(table.month)}`;
  const rows = inOrder(table.rows, names);
  return `<section>
<h2 id="${id}">Tháng ${escaped(shown(table.month))}</h2>
<table aria-labelledby="${id}">
<thead><tr>${headings.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => line(nameOf(row.province, names), cells(row))).join('\n')}
</tbody>
${rows.length > 1 ? `<tfoot>\n${line('Cộng', totals(table))}\n</tfoot>\n` : ''}</table>
</section>`;
}

const headings = ['Tỉnh, thành phố', 'Nhận', 'Đúng hạn', 'Quá hạn', 'Chờ'];

const line = (head: string, values: readonly string[]): string =>
  `<tr><th scope="row">${escaped(head)}</th>${values.map((value) => `<td>${escaped(value)}</td>`).join('')}</tr>`;

const cells = ({ received, inTime, escalated, median }: MonthRow): string[] => [
  ...[received, inTime, escalated].map((count) =>
    count === undefined ? 'ít hơn 5' : written(count),
  ),
  median === undefined ? 'không nêu' : `${median} ngày`,
];

const totals = ({ received, inTime, escalated }: MonthTable): string[] => [
  ...[received, inTime, escalated].map(totalText),
  '–',
];

function totalText({ least, exact }: ToldTotal): string {
  if (exact) return written(least);
  return least === 0 ? 'không nêu' : `từ ${written(least)}`;
}

const written = (count: number): string => count.toLocaleString('vi-VN');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes any text and gives it as text of an element or of a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (symbol) => entities[symbol] ?? '');
