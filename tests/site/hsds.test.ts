import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { HsdsService } from '../../src/domain/hsdsjson.ts';
import { byAjv, byCfworker, tableErrors } from './hsdsofficial.ts';
import { rowErrors } from './hsdsrows.ts';
import { trialFolder } from './openfolder.ts';
import { readSheets } from './opensheets.ts';

/** The official schemas of HSDS 3.1: `schema/*.json` and `datapackage.json`, which are no part of this project. */
const official = process.env['HSDS_DIR'] ?? '';
const built = fileURLToPath(new URL('../../dist/du-lieu/hsds', import.meta.url));
const trial = trialFolder();
const broken = mkdtempSync(join(tmpdir(), 'diem-tua-broken-'));
afterAll(() => [trial, broken].forEach((it) => rmSync(it, { recursive: true, force: true })));

const read = <T>(folder: string, file: string): T =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** The services of a folder, each from its own file. */
const services = (folder: string): HsdsService[] =>
  readdirSync(join(folder, 'services'))
    .filter((file) => /^[0-9a-f-]{36}\.json$/.test(file))
    .map((file) => read(folder, `services/${file}`));

const whole = (): HsdsService => {
  const found = services(trial).find(({ phones }) => phones);
  if (!found) throw new Error('No made-up place has a telephone.');
  return found;
};

const title = official ? '' : ' (set HSDS_DIR to the folder of the official schemas to ask them)';

describe.skipIf(!official)(`HSDS 3.1 itself${title}`, () => {
  for (const [name, judge] of [
    ['Ajv', byAjv],
    ['cfworker', byCfworker],
  ] as const) {
    const faults: [string, (service: HsdsService) => object][] = [
      ['an id that is no UUID', (it) => ({ ...it, id: 'hue-1' })],
      ['a place that is a clinic', (it) => withLocation(it, { location_type: 'clinic' })],
      ['a time zone in words', (it) => withSchedule(it, { timezone: '+07:00' })],
      ['hours that come daily', (it) => withSchedule(it, { freq: 'DAILY' })],
      ['a service without a status', ({ status: _, ...it }) => it],
      [
        'an organization without a description',
        (it) => ({ ...it, organization: { id: it.id, name: 'Thử' } }),
      ],
    ];

    for (const [what, plant] of faults)
      test(`by ${name} sees ${what}`, () => {
        expect(judge(official, 'service.json')(plant(whole()))).not.toEqual([]);
      });

    test(`by ${name} finds no error in any service, made up or of the site`, () => {
      const service = judge(official, 'service.json');
      let count = 0;
      for (const folder of [trial, built])
        for (const it of services(folder)) {
          count += 1;
          expect(service(it), it.name).toEqual([]);
        }
      expect(count).toBeGreaterThan(100);
    });

    test(`by ${name} sees a page that counts in words`, () => {
      const page = read<object>(trial, 'services.json');
      expect(judge(official, 'page.json')({ ...page, total_items: 'năm' })).not.toEqual([]);
    });

    test(`by ${name} finds no error in the pages of services and organizations`, () => {
      for (const folder of [trial, built])
        for (const kind of ['service', 'organization']) {
          const { contents } = read<{ contents: object[] }>(folder, `${kind}s.json`);
          expect(contents.length).toBeGreaterThan(1);
          const one = judge(official, `${kind}.json`);
          expect(contents.flatMap((it) => one(it))).toEqual([]);
          expect(judge(official, 'page.json')(read(folder, `${kind}s.json`))).toEqual([]);
        }
    });
  }

  test.for([
    ['an id that is no UUID', 'phones.csv', /^[0-9a-f-]{36}/m, 'hue-1'],
    ['a place that is a clinic', 'locations.csv', /physical/, 'clinic'],
    ['a time zone in words', 'schedules.csv', /,7,WEEKLY/, ',+07:00,WEEKLY'],
    ['hours that come daily', 'schedules.csv', /WEEKLY/, 'DAILY'],
    ['a time without seconds', 'schedules.csv', /07:30:00/, '07:30'],
    ['a service without a status', 'services.csv', /,inactive,/, ',,'],
    ['a link that leads nowhere', 'phones.csv', /,[0-9a-f]{8}-/, ',00000000-'],
  ] as const)('by its tables sees %s', async ([what, file, found, put]) => {
    cpSync(trial, broken, { recursive: true });
    const text = readFileSync(join(broken, file), 'utf8');
    const [head = '', ...rows] = text.split('\n');
    const spoilt = rows.join('\n').replace(found, put);
    expect(spoilt).not.toBe(rows.join('\n'));
    writeFileSync(join(broken, file), `${head}\n${spoilt}`);
    expect(await tableErrors(official, broken)).not.toEqual([]);
    if (what !== 'a link that leads nowhere')
      expect(rowErrors(official, readSheets(broken))).not.toEqual([]);
  });

  test('by its tables finds no error, made up or of the site', async () => {
    expect(await tableErrors(official, trial)).toEqual([]);
    expect(await tableErrors(official, built)).toEqual([]);
    expect(rowErrors(official, readSheets(trial))).toEqual([]);
    expect(rowErrors(official, readSheets(built))).toEqual([]);
  });
});

const withLocation = (service: HsdsService, change: object): object => ({
  ...service,
  service_at_locations: service.service_at_locations?.map((it) => ({
    ...it,
    location: { ...it.location, ...change },
  })),
});

const withSchedule = (service: HsdsService, change: object): object => ({
  ...service,
  schedules: service.schedules?.map((it) => ({ ...it, ...change })),
});
