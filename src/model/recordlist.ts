import { getCollection } from 'astro:content';
import { fullName } from '../domain/areas.ts';
import type { ListedRecord, RecordList } from '../domain/recordlist.ts';
import type { Place } from '../schemas/place.ts';
import { communes, provinces } from './areas.ts';

const [articles, documents, places, hotlines] = await Promise.all([
  getCollection('articles'),
  getCollection('documents'),
  getCollection('places'),
  getCollection('hotlines'),
]);

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

/** What editors can refer to, drafts and records that readers do not see among it. */
export const recordList: RecordList = {
  articles: articles.map(titled),
  documents: documents.map(titled),
  places: places.map(listedRecord),
  hotlines: hotlines.map(({ id, data: { name, number } }) => ({ slug: id, name, number })),
  reporting: hotlines
    .filter(({ data }) => data.purpose === 'report-crime')
    .map(({ data }) => data.number),
};
