import type { AreaAnswer, AreaNow } from '../../src/domain/areaanswers.ts';
import { capital } from '../../src/domain/capital.ts';
import type { AreaName, Gazetteer } from '../../src/domain/gazetteer.ts';
import { partsOf } from './control.ts';
import type { Option } from './combobox.tsx';

/** An area as a place keeps it: the code of a province of today and perhaps that of one of its communes. */
export type Area = { province: string; commune?: string };

/** Takes a value as Decap keeps it and gives the area; undefined when it names no province. */
export function areaOf(value: unknown): Area | undefined {
  const { province, commune } = partsOf(value);
  if (typeof province !== 'string' || province === '') return undefined;
  return typeof commune === 'string' && commune !== '' ? { province, commune } : { province };
}

/** Takes a unit of today and gives it as a place keeps it. */
export const areaNow = ({ code, province }: AreaNow): Area =>
  province === undefined ? { province: code } : { province, commune: code };

/** Takes a unit of today and gives it in words: `Phường Hồng Gai, Quảng Ninh`. */
export const unitWords = ({ name, provinceName }: AreaNow): string =>
  provinceName === undefined ? name : `${name}, ${provinceName}`;

const mostShown = 8;

/** Takes the answers to what was typed and gives the first eight as lines to choose, with what became of units that are gone. */
export const areaOptions = (answers: readonly AreaAnswer[]): Option<AreaAnswer>[] =>
  answers.slice(0, mostShown).map((answer) => {
    const hint = answer.sentence?.replace(answer.label, '').trim();
    return { text: answer.label, ...(hint !== undefined && { hint }), means: answer };
  });

/** Takes an area and gives it in words with its codes: `Phường Hồng Gai, tỉnh Quảng Ninh · mã 22 / 06652`; undefined when a code is not of today. */
export function areaWords(area: Area, gazetteer: Gazetteer): string | undefined {
  const { province, commune } = unitsOf(area, gazetteer);
  if (!province || (area.commune !== undefined && !commune)) return undefined;
  const names = [commune, province].flatMap((unit) => (unit ? [`${unit.type} ${unit.name}`] : []));
  return `${capital(names.join(', '))} · ${codes(area)}`;
}

/** Takes an area and gives its codes alone: `mã 22 / 06652`. */
export const codes = ({ province, commune }: Area): string =>
  `mã ${[province, ...(commune === undefined ? [] : [commune])].join(' / ')}`;

/** Takes an area and says what is wrong with it and what to do; undefined when all is well. */
export function areaTrouble(area: Area, gazetteer: Gazetteer): string | undefined {
  const { province, commune } = unitsOf(area, gazetteer);
  if (!province) return `không còn tỉnh, thành phố nào mang mã ${area.province}. ${remedy}`;
  if (area.commune === undefined) return undefined;
  if (!commune) return `không còn xã, phường, đặc khu nào mang mã ${area.commune}. ${remedy}`;
  const holder = gazetteer.provinces[commune.province];
  if (holder?.code === area.province) return undefined;
  return `${commune.type} ${commune.name} thuộc ${nameOf(holder)}, không thuộc ${nameOf(province)}. ${remedy}`;
}

const remedy = 'Bấm “Chọn lại” rồi gõ tên, tên cũ cũng được.';

const unitsOf = (area: Area, { provinces, communes }: Gazetteer) => ({
  province: provinces.find(({ code }) => code === area.province),
  commune: communes.find(({ code }) => code === area.commune),
});

const nameOf = (unit: AreaName | undefined): string => (unit ? `${unit.type} ${unit.name}` : '');
