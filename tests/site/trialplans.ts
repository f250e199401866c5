import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const source = { title: 'Nguồn bịa ra để thử', issuer: 'Cơ quan thử', date: '2026' };

const indicator = (label: string, fields: object) => ({
  label,
  text: `${label}: câu bịa ra để thử.`,
  kind: 'target',
  comparator: '=',
  unit: '%',
  period: '2026',
  ...fields,
});

/** A made-up plan of a province of today, from a Wednesday on, with everything that a chart may have to draw. */
export const trialPlan = {
  title: 'Kế hoạch thử của Huế',
  summary: 'Kế hoạch bịa ra để thử.',
  area: { name: 'thành phố Huế', level: 'province', province: '46' },
  period: '2026',
  year: 2026,
  from: '2025-12-10',
  until: '2026-12-31',
  document: 'ke-hoach-126-hue-2021',
  indicators: [
    indicator('Tin mỗi tuần', {
      comparator: '>=',
      min: 2,
      unit: 'bài hoặc tin mỗi tuần',
      measure: 'items-per-week',
    }),
    indicator('Xã có hoạt động', { min: 100, measure: 'communes-active' }),
    indicator('Trường đã đến', {
      min: 50,
      measure: 'schools-reached',
      base: { value: 40, source: { ...source, title: 'Niên giám bịa ra để thử' } },
    }),
    indicator('Khu công nghiệp đã đến', { min: 50, measure: 'zones-reached' }),
    indicator('Người được đào tạo nghề', {
      min: 1254,
      unit: 'người',
      results: [
        { text: 'Được 310 người.', value: 310, asOf: '2026-06', source },
        { text: 'Đang tổng hợp.', asOf: '2026-09-30', source },
      ],
    }),
    indicator('Một khoảng', { comparator: '~', min: 25, max: 30 }),
    indicator('Không có con số', { unit: 'mô hình' }),
    indicator('Tình hình', { kind: 'situation', min: 0, unit: 'trường hợp' }),
  ],
  sources: [source],
};

const event = (fields: object) => ({
  title: 'Buổi nói chuyện thử',
  summary: 'Bịa ra để thử.',
  kind: 'talk',
  state: 'held',
  area: { province: '46', commune: '19815' },
  day: '2026-10-05',
  audiences: ['families', 'everyone'],
  sources: [source],
  ...fields,
});

const at = (commune: string) => ({ area: { province: '46', commune } });

const activities: Record<string, object> = {
  'thu-noi-chuyen': event({ attendance: 1234 }),
  'thu-it-nguoi': event({ ...at('19753'), attendance: 3, day: '2026-10-06' }),
  'thu-khong-ro': event({ ...at('19753'), kind: 'play', day: '2026-07-06' }),
  'thu-truong': event({
    ...at('19774'),
    setting: 'high-school',
    host: 'Trường THPT Thử Một',
    audiences: ['students'],
    attendance: 400,
    day: '2026-09-14',
  }),
  'thu-truong-lai': event({
    ...at('19774'),
    setting: 'high-school',
    host: 'TRƯỜNG THPT THỬ MỘT',
    day: '2026-11-02',
  }),
  'thu-huy': event({ state: 'cancelled', day: '2026-11-03' }),
  'thu-sap': event({ state: 'planned', day: '2026-12-01' }),
};

const days = [
  '2025-12-08',
  '2025-12-10',
  '2025-12-16',
  '2025-12-18',
  '2026-11-16',
  '2026-11-22',
  '2026-11-23',
];
for (const [index, day] of days.entries())
  activities[`thu-bao-${index}`] = event({
    title: `Tin thử số ${index}`,
    kind: 'press',
    area: { province: '46' },
    day,
    url: `https://bao.example.vn/${index}`,
  });

/** Writes a made-up plan and made-up activities into a trial folder's content. */
export function writePlans(folder: string): void {
  const write = (path: string, value: object): void => {
    mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
    writeFileSync(
      join(folder, 'content', path),
      stringify(value, { aliasDuplicateObjects: false }),
    );
  };
  write('plans/thu-hue.yml', trialPlan);
  for (const [slug, it] of Object.entries(activities)) write(`events/${slug}.yml`, it);
}
