import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { build, trial } from './trial.ts';

const talk = {
  title: 'Buổi thử nói chuyện',
  summary: 'Một buổi thử.',
  kind: 'talk',
  state: 'planned',
  area: { province: '46', commune: '19815' },
  day: '2027-06-26',
  starts: '19:00',
  ends: '21:00',
  audiences: ['families'],
  serves: [
    {
      plan: 'hue-2021',
      indicator: 'Xã, phường, thị trấn được truyền thông về phòng, chống ma túy và cai nghiện',
    },
  ],
  campaign: 'thang-hanh-dong-phong-chong-ma-tuy-2027',
  articles: ['noi-chuyen-lan-dau'],
  sources: [{ title: 'Thông báo thử' }],
};

const madeUp = {
  'thu-sap-toi': talk,
  'thu-da-huy': { ...talk, title: 'Buổi thử đã hủy', state: 'cancelled' },
  'thu-khong-tin': { ...talk, title: 'Buổi thử không tin', day: '2027-05-02' },
  'thu-da-qua': {
    ...talk,
    title: 'Buổi thử đã qua',
    day: '2027-05-01',
    state: 'held',
    attendance: 3,
  },
};

let folder: string;
let said: string;
const file = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
const main = (path: string) => {
  const found = parse(file(`${path}index.html`)).querySelector('main');
  if (!found) throw new Error(`${path} has no main part`);
  return found;
};
const shown = (path: string): string => main(path).textContent.replace(/\s+/g, ' ');

// A week before the campaign of June 2027 ends, and after the one of December has.
beforeAll(() => {
  folder = trial();
  for (const [slug, event] of Object.entries(madeUp))
    writeFileSync(join(folder, `content/events/${slug}.yml`), stringify(event));
  const result = build(folder, '2027-06-23');
  said = result.said;
  if (result.status !== 0) throw new Error(said);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The page of activities', () => {
  test('has those to come, then those of the past, and says of each how it is', () => {
    const text = shown('su-kien/');
    const places = [
      'Sắp tới',
      'Buổi thử nói chuyện',
      'Đã qua: tháng 5/2027',
      'Buổi thử không tin',
      'Buổi thử đã qua',
    ].map((it) => text.indexOf(it));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/Buổi thử đã hủy.{0,160}Đã hủy/);
    expect(text).toMatch(/Buổi thử không tin.{0,160}Chưa có tin đã diễn ra/);
    expect(text).not.toContain('Chúng tôi chưa biết hoạt động nào sắp tới');
  });

  test('leads to a list of each province by links', () => {
    const links = main('su-kien/').querySelectorAll('a[href^="/su-kien/tinh/"]');
    expect(links.map((it) => it.textContent.trim())).toContain('Thành phố Huế');
    expect(shown('su-kien/tinh/hue/')).toContain('Buổi thử nói chuyện');
    expect(shown('su-kien/tinh/can-tho/')).not.toContain('Buổi thử nói chuyện');
  });
});

describe('The page of an activity', () => {
  test('says when, where, for whom, and leads to plan, campaign, article and calendar', () => {
    const text = shown('su-kien/thu-sap-toi/');
    expect(text).toContain('Thứ Bảy, 26/6/2027, 19:00 đến 21:00');
    expect(text).toContain('Phường An Cựu');
    expect(text).toContain('Gia đình, người thân');
    const links = main('su-kien/thu-sap-toi/')
      .querySelectorAll('a')
      .map((it) => it.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        '/ke-hoach/hue-2021/#so-lieu-1',
        '/chien-dich/thang-hanh-dong-phong-chong-ma-tuy-2027/',
        '/bai-viet/noi-chuyen-lan-dau/',
        '/su-kien/thu-sap-toi.ics',
      ]),
    );
  });

  test('tells no count of people below five', () => {
    expect(shown('su-kien/thu-da-qua/')).toContain('ít hơn 5 người');
    expect(shown('su-kien/thu-da-qua/')).not.toMatch(/\b3 người/);
  });

  test('never says of what nobody told that it was held', () => {
    expect(shown('su-kien/thu-khong-tin/')).toContain('chưa có tin hoạt động này đã diễn ra');
    expect(shown('su-kien/thu-khong-tin/')).not.toContain('Đã diễn ra');
  });

  test('has a calendar file where people can still come, or should know that they cannot', () => {
    const has = Object.keys(madeUp).filter((slug) =>
      existsSync(join(folder, 'dist/su-kien', `${slug}.ics`)),
    );
    expect(has).toEqual(['thu-sap-toi', 'thu-da-huy']);
  });
});

test('The calendar has what is to come, at its moment', () => {
  const calendar = new ICAL.Component(ICAL.parse(file('su-kien.ics')));
  for (const part of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(part));
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  expect(events.map(({ summary }) => summary).toSorted()).toEqual([
    'Buổi thử nói chuyện',
    'Đã hủy: Buổi thử đã hủy',
  ]);
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2027-06-26T12:00:00.000Z');
});

describe('A campaign', () => {
  const june = 'chien-dich/thang-hanh-dong-phong-chong-ma-tuy-2027/';
  const december = 'chien-dich/thang-hanh-dong-hiv-aids-2026/';

  test('that runs stands on the home page in one line, with its last day', () => {
    expect(shown('')).toContain('Đang diễn ra, đến hết ngày 30/6/2027.');
    expect(shown('')).not.toContain('HIV/AIDS, cuối năm 2026');
    expect(shown(june)).toContain('Buổi thử nói chuyện');
  });

  test('that is over keeps its page, says so and leads on', () => {
    expect(shown(december)).toContain('Đã kết thúc ngày 10/12/2026.');
    const next = main(december).querySelector(`.note a[href="/${june}"]`);
    expect(next).not.toBeNull();
    expect(shown('chien-dich/')).toMatch(/Đang diễn ra.*6\/2027.*Đã qua.*HIV\/AIDS/);
  });
});
