import { areaTable } from '../../src/domain/areas.ts';
import { keyMistakes } from '../../src/domain/keymistakes.ts';
import { sentence } from '../../src/domain/mistakes.ts';
import { type Key, keySchema } from '../../src/schemas/key.ts';
import { type Place, placeSchema } from '../../src/schemas/place.ts';
import { coordinator, other, point as somePoint } from '../mailbox/people.ts';
import { samples } from '../schemas/samples.ts';
import { rows } from './rows.ts';

const areas = areaTable(rows, [], '2026-11-22');

/** A record of a place. */
export const place = (its: object = {}): Place =>
  placeSchema.parse({ ...samples.placeSchema, ...its });
const places = new Map([
  ['tram', place()],
  ['tram-hai', place({ name: 'Trạm thử hai' })],
]);

/** Public keys that differ. */
export const recipients = [somePoint, coordinator, other].map(({ recipient }) => recipient);
/** A mailbox with the public key of that place in the list. */
export const key = (at: number, its: object): Key =>
  keySchema.parse({
    ...samples.keySchema,
    versions: recipients.slice(at, at + 1).map((recipient) => ({
      version: 1,
      recipient,
      from: '2026-01-05',
    })),
    ...its,
  });

/** A point. */
export const point = (its: object = {}): Key =>
  key(0, { role: 'point', place: 'tram', province: '46', coordinator: 'dieu-phoi', ...its });

/** Who stands behind it. */
export const behind = (its: object = {}): Key =>
  key(1, { role: 'coordinator', province: '46', ...its });

/** One of the whole nation. */
export const nation = (its: object = {}): Key => key(2, its);

/** Takes mailboxes by their names and gives what the build says; one that stands behind is there unless another is given. */
export const told = (
  keys: Record<string, Key>,
  records: ReadonlyMap<string, Place> = places,
): string[] =>
  keyMistakes(
    Object.entries({ 'dieu-phoi': behind(), ...keys }).map(([id, data]) => ({
      file: `content/keys/${id}.yml`,
      id,
      data,
    })),
    records,
    areas,
  ).map(sentence);
