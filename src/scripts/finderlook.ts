import type { AreaNow } from '../domain/areaanswers.ts';
import type { Where } from '../domain/finder.ts';

/** Where someone looks: its name, what became of the name that was typed, and its parts when it was split. */
export type Look = {
  name: string;
  where: Where;
  sentence?: string | undefined;
  parts: readonly AreaNow[];
  /** How exactly the point is known that distances start at. */
  start: 'here' | 'commune' | 'province' | 'none';
};

/** The province of the page: its places alone, without distances. */
export const homeLook = (code: string, name: string): Look => ({
  name,
  where: { codes: [code], provinces: [code] },
  parts: [],
  start: 'none',
});

/** A unit's name with that of its province: `Xã Thư Vũ, Hưng Yên`. */
export const fullName = ({ name, provinceName }: AreaNow): string =>
  [name, provinceName].filter(Boolean).join(', ');
