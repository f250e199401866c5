import type { Day } from '../schemas/date.ts';
import { fullName, type AreaTable } from './areas.ts';
import { shown } from './calendar.ts';
import { columns, heading, wordsOf, type Field } from './columns.ts';
import { csvText, type Cell } from './csv.ts';
import { cellsOf, slotsOf } from './flatrecord.ts';
import { paths } from './paths.ts';
import { saidOf } from './openplaces.ts';
import { marksText, placeMark } from './placemark.ts';
import type { ListedPlace } from './places.ts';

/** How the heading of a column begins that is there to be read only. */
export const readOnly = '[chỉ xem]';

/** The column that names a record: the name of its file. */
export const idHeading = heading({ title: 'Mã', name: 'id' });

/** How the first cell of a row begins that speaks to people and is passed over. */
export const hintMark = '#';

/** Of what a table of places is made beside the records: fields, today's units, words and the site's address. */
export type SheetWorld = {
  fields: readonly Field[];
  areas: Pick<AreaTable, 'provinces' | 'communes'>;
  statuses: Readonly<Record<string, string>>;
  site: URL;
};

/** Columns that are printed for people and never read back. */
export const lookedAt: readonly {
  title: string;
  description: string;
  of: (place: ListedPlace, world: SheetWorld) => Cell;
}[] = [
  {
    title: 'Tỉnh, thành phố hôm nay',
    description: 'Tên của mã tỉnh vào ngày xuất bảng.',
    of: ({ area }, { areas }) => named(areas.provinces.get(area.province)),
  },
  {
    title: 'Xã, phường, đặc khu hôm nay',
    description: 'Tên của mã xã vào ngày xuất bảng; trống khi chưa biết xã.',
    of: ({ area }, { areas }) => named(areas.communes.get(area.commune ?? '')),
  },
  {
    title: 'Người đọc đang thấy',
    description:
      'Tình trạng trên trang: lần kiểm tra quá 365 ngày mà không được gia hạn thì không còn là đã kiểm tra.',
    of: ({ standing }, { statuses }) => statuses[standing],
  },
  {
    title: 'Kiểm tra lần cuối',
    description: 'Ngày viết như trên trang; trống khi chưa ai kiểm tra.',
    of: ({ verified }) => verified && shown(verified.on),
  },
  {
    title: 'Trang của nơi này',
    description: 'Địa chỉ trang.',
    of: ({ slug }, { site }) => new URL(paths.place(slug), site).href,
  },
];

const named = (unit: Parameters<typeof fullName>[0] | undefined): Cell => unit && fullName(unit);

/** The column that tells whether a record was changed since a table was printed. */
export const markColumn = {
  title: 'Dấu của mục',
  description: 'Đổi khi mục được sửa. Nhờ đó một bảng cũ không ghi đè điều mới.',
};

/** Takes published places and the world and gives their table as CSV with all that the records say, by id: what the command `import` reads, then what is only to be looked at. */
export const placeSheet = (places: readonly ListedPlace[], world: SheetWorld): string =>
  sheet(places, world, (place) => place);

/** The same as anybody may have it on a day: of each place what the site says of it, no more. */
export const openPlaceSheet = (
  places: readonly ListedPlace[],
  world: SheetWorld,
  today: Day,
): string => sheet(places, world, (place) => saidOf(place, today));

function sheet(
  places: readonly ListedPlace[],
  world: SheetWorld,
  said: (place: ListedPlace) => ListedPlace,
): string {
  const { fields } = world;
  const all = columns(fields, slotsOf(places, fields));
  const row = (place: ListedPlace): Cell[] => {
    const shown = said(place);
    return [
      place.slug,
      ...cellsOf(shown, all),
      ...lookedAt.map(({ of }) => of(shown, world)),
      marksText({
        whole: placeMark(place, place.slug, fields),
        shown: placeMark(shown, place.slug, fields),
      }),
    ];
  };
  const rows = places.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(row);
  const titles = [...lookedAt, markColumn].map(markedTitle);
  return csvText([[idHeading, ...all.map(heading), ...titles], ...rows]);
}

/** Takes a column that is only looked at and gives its heading. */
export const markedTitle = ({ title }: { title: string }): string => `${readOnly} ${title}`;

/** Lists of which a new table has more than one row; people delete no column, so there are few. */
const templateSlots = { phones: 2, papers: 2, 'hours.rules': 2 };

/** Takes the fields and gives a table without places: headings, and a row of hints that the importer passes over. */
export function placeTemplate(all: readonly Field[]): string {
  const wide = columns(all, templateSlots);
  const hints = wide.map(({ shape, several }) => {
    const words = Object.entries(wordsOf(shape) ?? {}).map(([key, word]) => `${key} = ${word}`);
    return [
      shape.description,
      several && 'Chọn một hoặc nhiều, cách nhau bằng dấu chấm phẩy:',
      words.join('; '),
    ]
      .filter(Boolean)
      .join(' ');
  });
  const about = `${hintMark} Dòng này là gợi ý, không được đọc. Nơi mới thì để trống ô mã.`;
  return csvText([
    [idHeading, ...wide.map(heading)],
    [about, ...hints],
  ]);
}
