import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hsdsService } from '../../src/domain/hsdsjson.ts';
import { fromHsds, losses, survivors } from '../../src/domain/hsdsreader.ts';
import { saidOf } from '../../src/domain/openplaces.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { day, everyField, records } from './trialopen.ts';
import { rowsOf, terms } from './trialservices.ts';

describe('The way to HSDS and back', () => {
  test('is listed for every field of a record: what survives and what does not', () => {
    const fields = ['slug', ...Object.keys(placeSchema.shape)];
    expect([...survivors, ...losses].toSorted()).toEqual(fields.toSorted());
    expect(Object.keys(everyField).toSorted()).toEqual(Object.keys(placeSchema.shape).toSorted());
  });

  test('keeps what survives of any checked record, whatever else it knows', () => {
    const { name, kind, area, sources, status, verified, licence, ...more } = everyField;
    const must = { name, kind, area, sources, status, verified, licence };
    const known = fc.subarray(Object.entries(more)).map((it) => Object.fromEntries(it));
    fc.assert(fc.property(known, (it) => survives('thu-du', { ...must, ...it })));
  });

  test('keeps what survives of every made-up record, as far as its page says it', () => {
    for (const [slug, record] of Object.entries(records)) survives(slug, record);
    expect(Object.keys(records).length).toBe(6);
  });
});

function survives(slug: string, record: object): void {
  const { open, rows } = rowsOf(slug, record);
  const { sources: _, standing: __, ...said } = saidOf(open.place, day);
  expect(fromHsds(hsdsService(rows, terms))).toEqual(said);
}
