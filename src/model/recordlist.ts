import { getCollection } from 'astro:content';
import { isPublished } from '../schemas/place.ts';
import { fullName } from '../domain/areas.ts';
import type { ListedRecord, RecordList } from '../domain/recordlist.ts';
import type { Place } from '../schemas/place.ts';
import { communes, provinces } from './areas.ts';
import { articles } from './articles.ts';
import { documents } from './documents.ts';

const [places, hotlines] = await Promise.all([getCollection('places'), getCollection('hotlines')]);

const titled = ({ id, data }: { id: string; data: { title: string } }) => ({
  slug: id,
  title: data.title,
});

function listedRecord({ id, data }: { id: string; data: Place }): ListedRecord {
  const { province, commune } = data.area;
  const units = [communes.get(commune ?? ''), provinces.get(province)];
  return {
    slug: id,
    name: data.name,
    kind: data.kind,
    province,
    ...(commune !== undefined && { commune }),
    where: units.flatMap((unit) => (unit ? [fullName(unit)] : [])).join(', '),
  };
}

/** What editors can refer to. Anyone can read this file: drafts and records that are not published are none of it. */
export const recordList: RecordList = {
  articles: articles.map(titled),
  documents: [...documents.values()].map(titled),
  places: places.filter(({ data }) => isPublished(data)).map(listedRecord),
  hotlines: hotlines.map(({ id, data: { name, number } }) => ({ slug: id, name, number })),
  reporting: hotlines
    .filter(({ data }) => data.purpose === 'report-crime')
    .map(({ data }) => data.number),
};
