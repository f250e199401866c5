import type { Units } from '../../src/domain/mistakes.ts';
import type { Day } from '../../src/schemas/date.ts';
import type { Word } from '../../src/schemas/words.ts';

/** Something about a draft that an editor should know; `drop` leads to a key to leave out, without which the draft is saved. */
export type Finding = {
  level: 'error' | 'warning';
  field: string;
  message: string;
  drop?: PropertyKey[];
};

/**
 * What an editor is about to save: `collection` is a folder of content or 'settings', whose `slug` is
 * the file's name in the CMS; a new entry has no slug. `data` are the fields without the body.
 */
export type Draft = {
  collection: string;
  slug?: string;
  data: Record<string, unknown>;
  body?: string;
};

/** What a draft is held against: editors' words, today's units, places and crime-reporting numbers that exist, and the day. */
export type World = Units & {
  words: readonly Word[];
  places: readonly PlaceRecord[];
  reporting: readonly string[];
  today: Day;
};

/** A published place as far as it tells itself from others. */
export type PlaceRecord = {
  slug: string;
  name: string;
  kind: string;
  province: string;
  commune?: string;
};
