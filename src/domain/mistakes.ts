import type { Place } from '../schemas/place.ts';
import { fold } from './fold.ts';

/** What is wrong with a file of content: which file, which field, and what to do. */
export type Mistake = { file: string; field: string; remedy: string };

/** Takes a mistake and gives the sentence that stops the build. */
export const sentence = ({ file, field, remedy }: Mistake): string =>
  `${file}: mục "${field}". ${remedy}`;

/** A place's record with the file that it comes from. */
export type PlaceFile = { file: string; data: Place };

/** Today's units by code, as far as a place is held against them: an AreaTable, or a part of one. */
export type Units = {
  provinces: ReadonlyMap<string, unknown>;
  communes: ReadonlyMap<string, { province: string }>;
};

/** Takes places and today's units and gives areas that do not exist and records of one place twice. */
export const placeMistakes = (files: readonly PlaceFile[], areas: Units): Mistake[] => [
  ...files.flatMap((file) => areaMistakes(file, areas)),
  ...twins(files),
];

/** Takes a place's area and today's units and gives the field of it that is wrong and what to do, or nothing. */
export function areaFault(
  { province, commune }: Place['area'],
  areas: Units,
): { field: keyof Place['area']; remedy: string } | undefined {
  if (!areas.provinces.has(province))
    return {
      field: 'province',
      remedy: `Hôm nay không có tỉnh mang mã ${province}. Hãy tra lại mã tỉnh.`,
    };
  if (commune === undefined) return undefined;
  const found = areas.communes.get(commune);
  if (!found)
    return {
      field: 'commune',
      remedy: `Hôm nay không có xã, phường mang mã ${commune}. Hãy tra mã đang dùng.`,
    };
  if (found.province !== province)
    return {
      field: 'commune',
      remedy: `Mã ${commune} thuộc tỉnh mang mã ${found.province}. Hãy sửa một trong hai.`,
    };
  return undefined;
}

/** Takes a record and gives what it shares with every other record of one place: kind, area and folded name. */
export const placeKey = ({
  kind,
  area,
  name,
}: {
  kind: string;
  area: Place['area'];
  name: string;
}): string => [kind, area.province, area.commune, fold(name)].join('/');

/** Takes the name of the record that was there first and gives what to do with the second. */
export const twinRemedy = (first: string): string =>
  `Trùng với ${first}. Hãy gộp hai bản ghi làm một.`;

const areaMistakes = ({ file, data }: PlaceFile, areas: Units): Mistake[] => {
  const fault = areaFault(data.area, areas);
  return fault ? [{ file, field: `area.${fault.field}`, remedy: fault.remedy }] : [];
};

const twins = (files: readonly PlaceFile[]): Mistake[] =>
  [...Map.groupBy(files, ({ data }) => placeKey(data)).values()].flatMap(([first, ...others]) =>
    others.map(({ file }) => ({ file, field: 'name', remedy: twinRemedy(first?.file ?? '') })),
  );

/** Takes what a file refers to and what exists, and gives a mistake for each name that leads nowhere. */
export const danglingMistakes = (
  file: string,
  field: string,
  slugs: readonly string[] | undefined,
  exists: (slug: string) => boolean,
): Mistake[] =>
  (slugs ?? [])
    .filter((slug) => !exists(slug))
    .map((slug) => ({
      file,
      field,
      remedy: `Không có mục nào tên là "${slug}". Hãy sửa tên hoặc bỏ dòng này.`,
    }));
