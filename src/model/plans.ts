import { getCollection } from 'astro:content';
import { areaFault, danglingMistakes, type Mistake } from '../domain/mistakes.ts';
import type { Territory } from '../schemas/territory.ts';
import { table } from './areas.ts';
import { documents } from './documents.ts';
import { stopAt } from './mistakes.ts';

const entries = await getCollection('plans');
stopAt(
  entries.flatMap(({ id, filePath = id, data }) => [
    ...danglingMistakes(filePath, 'document', [data.document], (slug) => documents.has(slug)),
    ...areaMistakes(filePath, data.area),
  ]),
);

/** Plans and reviews, newest year first, each with the name of its file. */
export const plans = entries
  .map((entry) => ({ ...entry.data, slug: entry.id }))
  .toSorted((a, b) => b.year - a.year || a.slug.localeCompare(b.slug));

/** Plans by today's province of their area. */
export const plansByProvince = Map.groupBy(plans, (plan) => plan.area.province);

function areaMistakes(file: string, { province, commune }: Territory): Mistake[] {
  const fault = areaFault({ province, commune }, table);
  return fault ? [{ file, field: `area.${fault.field}`, remedy: fault.remedy }] : [];
}
