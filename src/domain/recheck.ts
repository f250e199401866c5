import { dueGroups, type Due, type DueGroup } from './due.ts';
import { paths } from './paths.ts';
import { phoneText } from './phone.ts';
import type { Unasked } from './unasked.ts';

/** Records that are due for one reason. */
export type DueList = { group: DueGroup; title: string; due: Due[] };

/** Takes what is due and gives it by reason, the most pressing reason first; reasons without records are left out. */
export const dueLists = (due: readonly Due[]): DueList[] =>
  (Object.keys(dueGroups) as DueGroup[]) // its own keys
    .map((group) => ({
      group,
      title: dueGroups[group],
      due: due.filter((it) => it.group === group),
    }))
    .filter((list) => list.due.length > 0);

/** Takes a collection and the name of an entry's file and gives where its form opens in the editors' site. */
export const formPath = (collection: string, slug: string): string =>
  `${paths.editors}#/collections/${collection}/entries/${slug}`;

/** The columns of the list for calling. */
export const callColumns = [
  'Nhóm',
  'Tên',
  'Tỉnh, thành phố',
  'Lý do',
  'Đến hạn từ',
  'Điện thoại',
  'Nguồn',
  'Hỏi gì',
  'Sửa ở đâu',
] as const;

/**
 * Takes what is due, the places that nobody asked, what names a province by its code, and the origin of
 * the site, and gives the rows of the list for calling: what is due first.
 */
export const callRows = (
  due: readonly Due[],
  places: ReadonlyMap<string, readonly Unasked[]>,
  provinceName: (code: string) => string,
  origin: string,
): string[][] => [
  ...dueLists(due).flatMap(({ title, due: list }) =>
    list.map((it) => [
      title,
      it.title,
      it.province ? provinceName(it.province) : '',
      it.reason,
      it.since,
      it.phone ? phoneText(it.phone) : '',
      it.url ?? '',
      '',
      new URL(formPath(it.collection, it.slug), origin).href,
    ]),
  ),
  ...[...places].flatMap(([province, list]) =>
    list.map((it) => [
      'Chưa ai hỏi',
      it.name,
      provinceName(province),
      it.year ? `Được nhắc đến năm ${it.year}, chưa xác minh` : 'Được nhắc đến, chưa xác minh',
      '',
      '',
      it.url ?? '',
      it.ask.join('; '),
      new URL(formPath('places', it.slug), origin).href,
    ]),
  ),
];
