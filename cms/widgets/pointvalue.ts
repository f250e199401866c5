import { exactness, positionSchema } from '../../src/schemas/position.ts';
import { decimal, type Pasted, type Point } from './coordinates.ts';
import { partsOf } from './control.ts';

/** A position while it is being written: what is no number yet stands as it was typed. */
export type Draft = { precision?: string; lat?: number | string; lng?: number | string };

/** What can be chosen for how exact a point is, with the words for it. */
export const precisions: readonly (readonly [value: string, words: string])[] = [
  ...Object.entries(exactness),
  ['none', 'Chưa có vị trí'],
];

/** Takes a value as Decap keeps it and gives the position as far as it is there. */
export function draftOf(value: unknown): Draft {
  const { precision, lat, lng } = partsOf(value);
  return {
    ...(typeof precision === 'string' && { precision }),
    ...(isDegrees(lat) && { lat }),
    ...(isDegrees(lng) && { lng }),
  };
}

const isDegrees = (it: unknown): it is number | string =>
  typeof it === 'number' || (typeof it === 'string' && it !== '');

/** Takes a position and gives its point when both numbers are there. */
export const pointOf = ({ lat, lng }: Draft): Point | undefined =>
  typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined;

/** Takes a position and one with a point, or with one of its numbers as typed; what had none counts as exact until somebody says otherwise. */
export function placed(
  draft: Draft,
  change: { lat?: number | string; lng?: number | string },
): Draft {
  const { precision, lat, lng } = { ...draft, ...change };
  const exact = precision === undefined || precision === 'none' ? 'building' : precision;
  return draftOf({ precision: exact, lat, lng });
}

/** Takes a position and gives it with another exactness; without a place there is no point. */
export const withPrecision = (draft: Draft, precision: string): Draft =>
  precision === 'none' ? { precision } : { ...draft, precision };

/** Takes what stands in a box and gives the number, or the text when it is none. */
export const degreesTyped = (text: string): number | string => decimal(text) ?? text.trim();

const partNames: Readonly<Record<string, string>> = { lat: 'vĩ độ', lng: 'kinh độ' };

/** Takes a position and says the first thing that is wrong and what to do; undefined when all is well or nothing is there. */
export function pointTrouble(draft: Draft): string | undefined {
  if (Object.keys(draft).length === 0) return undefined;
  const [issue] = positionSchema.safeParse(draft).error?.issues ?? [];
  if (!issue) return undefined;
  const name = partNames[String(issue.path[0])];
  if (name === undefined) return 'chọn điểm này chính xác đến đâu.';
  return `${name}: ${issue.message} Chưa biết thì chọn “Chưa có vị trí”.`;
}

/** Said of a pasted text that tells no point. */
export const unread =
  'Chưa đọc được tọa độ. Dán dạng 21.0285, 105.8542, hoặc đường dẫn dài của bản đồ; đường dẫn rút gọn không chứa tọa độ.';

/** Takes a point that was just set, and whether its numbers stood the other way round, and says so. */
export function placedSentence({ lat, lng, swapped }: Pasted): string {
  const point = `vĩ độ ${lat}, kinh độ ${lng}`;
  return swapped
    ? `Hai số bị đổi chỗ nên đã đổi lại: ${point}. Hãy xem có đúng chỗ không.`
    : `Đã đặt: ${point}.`;
}
