import { getCollection } from 'astro:content';
import { areaFault, danglingMistakes, type Mistake } from '../domain/mistakes.ts';
import type { Event } from '../schemas/event.ts';
import { table } from './areas.ts';
import { articleSlugs } from './articles.ts';
import { campaignSlugs } from './campaigns.ts';
import { stopAt } from './mistakes.ts';
import { plans } from './plans.ts';
import { today } from './today.ts';

/** An activity with the name of its file as slug. */
export type EventEntry = Event & { slug: string };

const entries = (await getCollection('events')).filter(({ data }) => !data.draft);

stopAt(
  entries.flatMap(({ id, filePath = id, data }) => [
    ...areaMistakes(filePath, data),
    ...danglingMistakes(filePath, 'articles', data.articles, (slug) => articleSlugs.has(slug)),
    ...danglingMistakes(filePath, 'campaign', data.campaign ? [data.campaign] : [], (slug) =>
      campaignSlugs.has(slug),
    ),
    ...servedMistakes(filePath, data),
    ...heldMistakes(filePath, data),
  ]),
);

/** Activities that are no drafts, the earliest day first. */
export const events: readonly EventEntry[] = entries
  .map(({ id, data }) => ({ ...data, slug: id }))
  .toSorted((a, b) => a.day.localeCompare(b.day) || a.slug.localeCompare(b.slug));

function areaMistakes(file: string, { area }: Event): Mistake[] {
  const fault = areaFault(area, table);
  return fault ? [{ file, field: `area.${fault.field}`, remedy: fault.remedy }] : [];
}

function servedMistakes(file: string, { serves = [] }: Event): Mistake[] {
  return serves.flatMap(({ plan, indicator }) => {
    const found = plans.find(({ slug }) => slug === plan);
    if (!found) return danglingMistakes(file, 'serves', [plan], () => false);
    if (found.indicators.some(({ label }) => label === indicator)) return [];
    return [
      {
        file,
        field: 'serves',
        remedy: `Kế hoạch "${plan}" không có chỉ tiêu nào tên là "${indicator}". Hãy chép đúng ô "Nói gọn".`,
      },
    ];
  });
}

function heldMistakes(file: string, { state, day }: Event): Mistake[] {
  if (state !== 'held' || day <= today) return [];
  return [
    {
      file,
      field: 'state',
      remedy: 'Ngày này chưa đến. Hãy ghi "planned", khi nào diễn ra xong mới ghi "held".',
    },
  ];
}
