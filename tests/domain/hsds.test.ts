import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hsdsId, hsdsNamespace } from '../../src/domain/hsdsids.ts';
import { hsdsService, type HsdsService } from '../../src/domain/hsdsjson.ts';
import { hsdsPages } from '../../src/domain/hsdspages.ts';
import { fromHsds, losses, survivors } from '../../src/domain/hsdsreader.ts';
import { endOfDay, schedules } from '../../src/domain/hsdsschedules.ts';
import { placeRows } from '../../src/domain/hsdsservices.ts';
import { hsdsTerms } from '../../src/domain/hsdsterms.ts';
import { saidOf } from '../../src/domain/openplaces.ts';
import { hoursSchema, type HoursRule } from '../../src/schemas/hours.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { day, everyField, opened, records, words } from './trialopen.ts';

const terms = new Map(hsdsTerms(words).map((term) => [term.id, term]));
const rowsOf = (slug: string, record: object) => {
  const [open] = opened({ [slug]: record });
  if (!open) throw new Error(`${slug} is not published`);
  return { open, rows: placeRows(open, words, day) };
};
const serviceOf = (slug: string, record = records[slug] ?? {}): HsdsService =>
  hsdsService(rowsOf(slug, record).rows, terms);

describe('An id', () => {
  // Python 3: uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, 'urn:diem-tua:du-lieu'), 'service:hue-1')
  test('is the UUIDv5 that any other program makes of the same name', () => {
    expect(hsdsNamespace).toBe('ced82890-3c4b-5350-8867-57690cce84f7');
    expect(hsdsId('service', 'hue-1')).toBe('62062953-3db3-52be-9618-a207bf4baee3');
    expect(hsdsId('service', 'hue-an-cuu-1')).toBe('8250ae2b-36c6-5b8b-be28-389664040743');
    expect(hsdsId('location', 'hue-1')).toBe('d3415d32-f922-505f-8c71-5a4812968499');
    expect(hsdsId('term', 'place-kind/methadone')).toBe('86bd86fa-b3c4-55f4-8bfc-0aef6f89ebee');
  });

  test('is the same however Vietnamese letters are composed', () => {
    const name = 'Trung tâm Kiểm soát bệnh tật tỉnh Thừa Thiên Huế';
    const id = '4ea9b827-5ecf-5880-963c-d4f6e461bcac';
    expect(hsdsId('organization', '46', name.normalize('NFD'))).toBe(id);
    expect(hsdsId('organization', '46', name.normalize('NFC'))).toBe(id);
  });

  test('is never shared by two rows', () => {
    const ids = opened(records).flatMap((open) => {
      const { organization: _, ...rows } = placeRows(open, words, day);
      return Object.values(rows).flatMap((table) => table.map(({ id }) => id));
    });
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('A checked place', () => {
  test('is an active service with the day and the role of its check, and no name', () => {
    const service = serviceOf('thu-du');
    expect(service).toMatchObject({ status: 'active', assured_date: '2026-11-20' });
    expect(service.alert).toBeUndefined();
    expect(service.metadata).toMatchObject([
      { last_action_date: '2026-11-20', updated_by: 'biên tập viên thử' },
    ]);
  });

  test('has a point only where that is its own door', () => {
    expect(serviceOf('thu-du').service_at_locations?.[0]?.location).toMatchObject({
      latitude: 20.4,
      longitude: 106.32,
      external_identifier: '13264',
    });
    const roughly = serviceOf('thu-ca-ngay').service_at_locations?.[0]?.location;
    expect(roughly?.latitude).toBeUndefined();
    expect(values(roughly?.attributes, 'position-precision')).toEqual(['commune']);
    expect(values(roughly?.attributes, 'approximate-point')).toEqual(['20.41,106.3']);
  });

  test('names what it costs, and no amount that nobody knows', () => {
    expect(serviceOf('thu-du').cost_options).toMatchObject([
      { option: 'Miễn phí', currency: 'VND', amount: 0, amount_description: 'Cả lần sau' },
    ]);
    const [paid] = serviceOf('thu-ca-ngay').cost_options ?? [];
    expect(paid?.option).toBe('Có thu phí');
    expect(paid).not.toHaveProperty('amount');
  });

  test('names its languages, with codes of ISO 639 where there is no doubt', () => {
    expect(serviceOf('thu-du').languages?.map(({ name, code }) => [name, code])).toEqual([
      ['Tiếng Việt', 'vi'],
      ['Tày', 'tyz'],
      ['Tiếng thử', undefined],
    ]);
  });

  test('shares its operator with others of the province that name the same', () => {
    const one = serviceOf('thu-du').organization;
    expect(one?.name).toBe('Trung tâm thử: số 1');
    expect(serviceOf('thu-ca-ngay').organization).toEqual(one);
  });
});

describe('A place that is only reported, or was checked too long ago', () => {
  test.for(['thu-nghe-noi', 'thu-qua-han'])('%s is never active and claims nothing', (slug) => {
    const service = serviceOf(slug);
    expect(service.status).toBe('inactive');
    expect(service.alert).toBe(
      'Được nhắc đến năm 2025, chưa xác minh. Đừng đến thẳng; hãy hỏi trạm y tế xã, phường trước.',
    );
    for (const claim of ['assured_date', 'phones', 'schedules', 'metadata', 'application_process'])
      expect(service, claim).not.toHaveProperty(claim);
    expect(JSON.stringify(service)).not.toMatch(/2273000001|18009999|latitude|20\.4/);
  });

  test('whose operator nobody named says so', () => {
    expect(serviceOf('thu-trong').organization).toMatchObject({
      name: 'Chưa rõ đơn vị quản lý: Nơi thử gần như trống',
      description: 'Nguồn không nêu tên đơn vị quản lý nơi này.',
    });
  });

  test('loses a fact whose check is older than 180 days', () => {
    expect(values(serviceOf('thu-qua-han').attributes, 'anonymous')).toEqual([]);
    expect(values(serviceOf('thu-nghe-noi').attributes, 'anonymous')).toEqual(['yes']);
  });
});

const values = (attributes: HsdsService['attributes'] = [], term: string) =>
  attributes.filter((it) => it.taxonomy_term?.code === `record/${term}`).map(({ value }) => value);

describe('Opening hours', () => {
  const hours = (rule: HoursRule) => hoursSchema.parse({ rules: [rule] });

  test.for([
    ['07:30', '11:30', [['MO,SU', '07:30:00', '11:30:00']]],
    ['18:00', '24:00', [['MO,SU', '18:00:00', '23:59:00']]],
    ['00:00', '24:00', [['MO,SU', '00:00:00', '23:59:00']]],
    ['00:00', '00:00', [['MO,SU', '00:00:00', '23:59:00']]],
    [
      '22:00',
      '06:00',
      [
        ['MO,SU', '22:00:00', '23:59:00'],
        ['MO,TU', '00:00:00', '06:00:00'],
      ],
    ],
  ] as const)('from %s to %s on Monday and Sunday', ([opens, closes, expected]) => {
    const made = schedules(hours({ days: [7, 1], opens, closes }), 'thu');
    expect(made.map((it) => [it.byday, it.opens_at, it.closes_at])).toEqual(expected);
    expect(made.every((it) => it.timezone === 7 && it.freq === 'WEEKLY')).toBe(true);
  });

  test('cover the same minutes of the week as the record does', () => {
    const clock = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((it) => `${pad(Math.floor(it / 60))}:${pad(it % 60)}`);
    const rule = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      opens: clock,
      closes: fc.oneof(clock, fc.constant('24:00')),
    });
    fc.assert(
      fc.property(rule, (it) => {
        const made = schedules(hours(it), 'thu');
        expect(minutesOf(made)).toEqual(openMinutes(it));
      }),
    );
  });
});

const pad = (number: number): string => String(number).padStart(2, '0');
const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const week = 7 * 24 * 60;
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The minutes of a week, from Monday 00:00, in which a rule is open: counted one by one. */
function openMinutes({ days, opens, closes }: HoursRule): number[] {
  const length = (minute(closes) - minute(opens) + 24 * 60 - 1) % (24 * 60);
  return sorted(
    days.flatMap((day) =>
      Array.from({ length: length + 1 }, (_, at) => ((day - 1) * 1440 + minute(opens) + at) % week),
    ),
  );
}

function minutesOf(made: ReturnType<typeof schedules>): number[] {
  return sorted(
    made.flatMap(({ byday = '', opens_at = '', closes_at = '' }) => {
      const end = closes_at === endOfDay ? 1440 : minute(closes_at);
      return byday
        .split(',')
        .flatMap((name) =>
          Array.from(
            { length: end - minute(opens_at) },
            (_, at) => names.indexOf(name) * 1440 + minute(opens_at) + at,
          ),
        );
    }),
  );
}

const sorted = (minutes: readonly number[]): number[] =>
  [...new Set(minutes)].sort((a, b) => a - b);

describe('A list', () => {
  test('comes in pages that say where they stand', () => {
    expect(hsdsPages([1, 2, 3], 2)).toEqual([
      {
        total_items: 3,
        total_pages: 2,
        page_number: 1,
        size: 2,
        first_page: true,
        last_page: false,
        empty: false,
        contents: [1, 2],
      },
      {
        total_items: 3,
        total_pages: 2,
        page_number: 2,
        size: 1,
        first_page: false,
        last_page: true,
        empty: false,
        contents: [3],
      },
    ]);
  });

  test('of nothing is one empty page', () => {
    expect(hsdsPages([])).toMatchObject([{ total_pages: 1, last_page: true, empty: true }]);
  });
});

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
    expect(Object.keys(records).length).toBe(5);
  });
});

function survives(slug: string, record: object): void {
  const { open, rows } = rowsOf(slug, record);
  const { sources: _, standing: __, ...said } = saidOf(open.place, day);
  expect(fromHsds(hsdsService(rows, terms))).toEqual(said);
}
