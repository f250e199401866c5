import { columns, heading } from '../domain/columns.ts';
import { eventColumns } from '../domain/eventsheet.ts';
import { paths } from '../domain/paths.ts';
import { idHeading, lookedAt, markColumn, markedTitle } from '../domain/placesheet.ts';
import { planColumns } from '../domain/plansheet.ts';
import { described, describedField, type Described } from '../domain/sheetcolumns.ts';
import { eventFields, placeFields } from './sheets.ts';

/** A table that can be fetched, with what is told of each of its columns. */
export type DictionaryTable = {
  id: string;
  title: string;
  path: string;
  about: string;
  columns: readonly Described[];
};

const text = { type: 'chữ', words: [] };

const placeColumns: Described[] = [
  {
    ...text,
    heading: idHeading,
    description: 'Tên tệp của bản ghi, cũng là địa chỉ trang. Không đổi.',
  },
  ...columns(placeFields).map((column) => {
    const { title: _, ...said } = describedField(column);
    return { ...said, heading: heading(column) };
  }),
  ...[...lookedAt, markColumn].map((it) => ({
    ...text,
    heading: markedTitle(it),
    description: it.description,
  })),
];

/** The tables of the site, each with its columns in order. */
export const dictionary: readonly DictionaryTable[] = [
  {
    id: 'noi',
    title: 'Các nơi',
    path: paths.placeSheet,
    about:
      'Mỗi nơi đang đăng là một dòng. Danh sách có thêm cột khi cần: nơi có hai số điện thoại thì có cả phones.2.number. Cột bắt đầu bằng [chỉ xem] không được đọc lại.',
    columns: placeColumns,
  },
  {
    id: 'chi-tieu',
    title: 'Chỉ tiêu và kết quả',
    path: paths.indicatorSheet,
    about:
      'Mỗi con số là một dòng, ở đúng cấp và năm của nó: số đã công bố, kết quả, số trang này đếm.',
    columns: planColumns.map(([name, description]) => ({ ...text, heading: name, description })),
  },
  {
    id: 'su-kien',
    title: 'Hoạt động',
    path: paths.eventSheet,
    about: 'Mỗi hoạt động là một dòng, đã diễn ra hay còn là dự kiến.',
    columns: eventColumns.map((column) => described(column, eventFields)),
  },
];
