import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { placeFields } from '../../src/commands/import.ts';
import { importPlan } from '../../src/commands/importplan.ts';
import { placeText } from '../../src/commands/placefolder.ts';
import { csvTable } from '../../src/domain/csvtable.ts';
import { placeSchema, type Place } from '../../src/schemas/place.ts';
import { anyPlace, documents } from './anyplace.ts';
import { areas, sheetOf, today, workshop, type Workshop } from './placetables.ts';

/** What the table says to a site that has these places. */
function read(csv: string, places: ReadonlyMap<string, Place>) {
  const table = csvTable(new TextEncoder().encode(csv));
  if ('fault' in table) throw new Error(table.fault);
  return importPlan(table.rows, {
    places,
    fields: placeFields,
    areas,
    documents: new Set(documents),
    today,
  });
}

/** Up to four places that are not each other's twins, by id. */
const someplaces = fc
  .uniqueArray(anyPlace, { minLength: 1, maxLength: 4, selector: ({ name }) => name.toLowerCase() })
  .map((places) => places.map((place, index) => [`noi-${index + 1}`, place] as const));

const runs = { numRuns: process.env['PROVE'] ? 5000 : 300 };

// Three hundred tables take longer than a plain function's test where the machine is busy.
describe('the table of places says all that the files say', { timeout: 600_000 }, () => {
  let seen = 0;
  test('read by a site without places, each comes back as it was, and the table of them is the same text', () => {
    const fieldsSeen = new Set<string>();
    fc.assert(
      fc.property(someplaces, (places) => {
        const csv = sheetOf(places);
        const plan = read(csv, new Map());
        fc.pre(!plan.mistakes.some(({ sentence }) => sentence.startsWith('Trùng với')));
        expect(plan.mistakes).toEqual([]);
        expect(plan.notices).toEqual([]);
        const back = plan.added.map(({ id, place }) => [id, place] as const);
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(places));
        expect(sheetOf(back)).toBe(csv);
        for (const [, place] of places) for (const key of Object.keys(place)) fieldsSeen.add(key);
        seen += 1;
      }),
      runs,
    );
    expect(seen).toBeGreaterThanOrEqual(runs.numRuns);
    expect([...fieldsSeen].toSorted()).toEqual(Object.keys(placeSchema.shape).toSorted());
  });

  test('read by the site that printed it, it changes nothing', () => {
    let count = 0;
    fc.assert(
      fc.property(someplaces, (places) => {
        const plan = read(sheetOf(places), new Map(places));
        fc.pre(!plan.mistakes.some(({ sentence }) => sentence.startsWith('Trùng với')));
        expect(plan).toEqual({
          changed: [],
          added: [],
          unchanged: places.length,
          missing: [],
          notices: [],
          mistakes: [],
        });
        count += 1;
      }),
      runs,
    );
    expect(count).toBeGreaterThanOrEqual(runs.numRuns);
  });

  test('a file that becomes another place says it exactly, whatever it said before', () => {
    let count = 0;
    fc.assert(
      fc.property(anyPlace, anyPlace, (before, after) => {
        // placeText throws when the text would be read as anything else.
        expect(placeText(undefined, after)).not.toBe('');
        placeText({ text: stringify(before), place: before }, after);
        count += 1;
      }),
      { numRuns: runs.numRuns / 3 },
    );
    expect(count).toBe(runs.numRuns / 3);
  });
});

describe('the places of the site', { timeout: 60_000 }, () => {
  let shop: Workshop;
  beforeAll(() => {
    shop = workshop();
  });
  afterAll(() => rmSync(shop.root, { recursive: true }));

  test('come back unchanged: no difference, and no byte is written', () => {
    const before = shop.state();
    const { lines, ok } = shop.run(shop.sheet());
    expect(ok).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Không có gì khác: \d{3} nơi giữ nguyên\.$/);
    expect(shop.state()).toEqual(before);
  });

  test('come back through a spreadsheet that parts by semicolons, or writes UTF-16 with tabs', () => {
    const csv = shop.sheet();
    const table = csvTable(new TextEncoder().encode(csv));
    if ('fault' in table) throw new Error(table.fault);
    const other = (sign: string) =>
      table.rows
        .map(({ cells }) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(sign))
        .join('\r\n');
    expect(shop.run(other(';')).lines[0]).toMatch(/^Không có gì khác/);
    const wide = Buffer.from(`\ufeff${other('\t')}`, 'utf16le');
    expect(shop.run(wide).lines[0]).toMatch(/^Không có gì khác/);
  });
});
