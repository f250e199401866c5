import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const sources = [{ title: 'Nguồn bịa ra để thử', date: '2026' }];
const filled = (words: string, length: number): string =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();

const place = {
  kind: 'methadone',
  sources,
  status: 'verified',
  verified: { on: '2026-11-20', how: 'phone', role: 'người thử' },
};

/** Places that are made up: one that says little, and one that says as much as a record may. */
const places = {
  'thu-to-ngan': {
    ...place,
    name: 'Nơi thử',
    area: { province: '52', commune: '23799' },
  },
  'thu-to-dai': {
    ...place,
    name: filled('Cơ sở thử có tên rất dài ', 200),
    area: { province: '01', commune: '00226' },
    address: filled('Số 1 đường Thử, khu phố Thử, ', 200),
    phones: [
      { number: '+842430000001', role: 'Trực' },
      { number: '+842430000002', role: 'Văn phòng' },
    ],
    hours: {
      rules: [
        { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
        { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
        { days: [6], opens: '07:30', closes: '11:30' },
      ],
      holidays: 'closed',
    },
  },
};

const campaign = {
  from: '2026-11-10',
  until: '2026-12-10',
  audiences: ['everyone'],
  sources,
};

/** Campaigns that are made up, one short and one as long as may be. */
const campaigns = {
  'thu-chien-dich-ngan': {
    ...campaign,
    title: 'Tháng thử',
    summary: 'Một tháng bịa ra để thử.',
  },
  'thu-chien-dich-dai': {
    ...campaign,
    title: filled('Tháng hành động bịa ra để thử ', 140),
    summary: filled('Tóm tắt bịa ra để thử. ', 300),
    theme: filled('Chủ đề bịa ra để thử ', 200),
  },
};

/** The paths of the posters that are made of them. */
export const trialPosters: readonly string[] = [
  ...Object.keys(places).map((slug) => `/to-roi/dia-chi/${slug}/`),
  ...Object.keys(campaigns).map((slug) => `/to-roi/chien-dich/${slug}/`),
];

/** Writes them into a trial folder's content. */
export function writePosters(folder: string): void {
  mkdirSync(join(folder, 'content/campaigns'), { recursive: true });
  for (const [slug, its] of Object.entries(places))
    writeFileSync(join(folder, 'content/places', `${slug}.yml`), stringify(its));
  for (const [slug, its] of Object.entries(campaigns))
    writeFileSync(
      join(folder, 'content/campaigns', `${slug}.md`),
      `---\n${stringify(its)}---\nBịa ra để thử.\n`,
    );
}
