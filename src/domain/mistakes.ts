import type { Place } from '../schemas/place.ts';
import type { AreaTable } from './areas.ts';
import { fold } from './fold.ts';

/** What is wrong with a file of content: which file, which field, and what to do. */
export type Mistake = { file: string; field: string; remedy: string };

/** Takes a mistake and gives the sentence that stops the build. */
export const sentence = ({ file, field, remedy }: Mistake): string =>
  `${file}: mục "${field}". ${remedy}`;

/** A place's record with the file that it comes from. */
export type PlaceFile = { file: string; data: Place };

/** Takes places and today's units and gives areas that do not exist and records of one place twice. */
export const placeMistakes = (
  files: readonly PlaceFile[],
  areas: Pick<AreaTable, 'provinces' | 'communes'>,
): Mistake[] => [...files.flatMap((file) => areaMistake(file, areas)), ...twins(files)];

function areaMistake(
  { file, data }: PlaceFile,
  areas: Pick<AreaTable, 'provinces' | 'communes'>,
): Mistake[] {
  const { province, commune } = data.area;
  if (!areas.provinces.has(province))
    return [
      {
        file,
        field: 'area.province',
        remedy: `Hôm nay không có tỉnh mang mã ${province}. Hãy tra lại mã tỉnh.`,
      },
    ];
  if (commune === undefined) return [];
  const found = areas.communes.get(commune);
  if (!found)
    return [
      {
        file,
        field: 'area.commune',
        remedy: `Hôm nay không có xã, phường mang mã ${commune}. Hãy tra mã đang dùng.`,
      },
    ];
  if (found.province !== province)
    return [
      {
        file,
        field: 'area.commune',
        remedy: `Mã ${commune} thuộc tỉnh mang mã ${found.province}. Hãy sửa một trong hai.`,
      },
    ];
  return [];
}

/** Two records are one place when kind, area and folded name agree. */
function twins(files: readonly PlaceFile[]): Mistake[] {
  const key = ({ data }: PlaceFile) =>
    [data.kind, data.area.province, data.area.commune, fold(data.name)].join('/');
  return [...Map.groupBy(files, key).values()].flatMap(([first, ...others]) =>
    others.map(({ file }) => ({
      file,
      field: 'name',
      remedy: `Trùng với ${first?.file}. Hãy gộp hai bản ghi làm một.`,
    })),
  );
}

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
