import type { AreaAnswer } from '../domain/areaanswers.ts';
import { named } from '../domain/finder.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import { placePath } from '../domain/placepaths.ts';
import type { Suggestion } from './finderbox.ts';
import type { AreaBook } from './areabook.ts';
import { areaHint } from './areahint.ts';

/** What the lines below the box do. */
export type HintActions = { take: (answer: AreaAnswer) => void; more: () => void };

/** Takes typed text and gives the lines below the box: areas, then places of that name. */
export function hints(
  typed: string,
  book: AreaBook,
  table: FinderTable,
  all: boolean,
  { take, more }: HintActions,
): Suggestion[] {
  const answers = book.search(typed);
  const shown = all ? answers : answers.slice(0, book.shownFirst);
  const places = named(table.places, typed);
  return [
    ...shown.map((answer) => areaHint(answer, take)),
    ...(shown.length < answers.length
      ? [{ text: `Thêm ${answers.length - shown.length} nơi trùng tên`, choose: more }]
      : []),
    ...places.map(({ name, slug, province, standing }) => ({
      text: name,
      hint: `Một địa chỉ ở ${table.areas[province] ?? ''}${standing === 'verified' ? '' : ', chưa xác minh'}`,
      choose: () => location.assign(placePath(slug)),
    })),
  ];
}
