import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';
import { areaFault, danglingMistakes, type Mistake, type Units } from './mistakes.ts';

/** What an activity may refer to: today's units, slugs of articles and campaigns, and the figures of each plan by their short names. */
export type Referable = {
  areas: Units;
  articles: ReadonlySet<string>;
  campaigns: ReadonlySet<string>;
  figures: ReadonlyMap<string, readonly string[]>;
};

/** Takes an activity's file, what it says, what it may refer to and today, and gives what is wrong with it. */
export const eventMistakes = (
  file: string,
  event: Event,
  there: Referable,
  today: Day,
): Mistake[] => [
  ...areaMistakes(file, event, there.areas),
  ...danglingMistakes(file, 'articles', event.articles, (slug) => there.articles.has(slug)),
  ...danglingMistakes(file, 'campaign', event.campaign ? [event.campaign] : [], (slug) =>
    there.campaigns.has(slug),
  ),
  ...servedMistakes(file, event, there.figures),
  ...heldMistakes(file, event, today),
];

function areaMistakes(file: string, { area }: Event, areas: Units): Mistake[] {
  const fault = areaFault(area, areas);
  return fault ? [{ file, field: `area.${fault.field}`, remedy: fault.remedy }] : [];
}

function servedMistakes(
  file: string,
  { serves = [] }: Event,
  figures: Referable['figures'],
): Mistake[] {
  return serves.flatMap(({ plan, indicator }) => {
    const labels = figures.get(plan);
    if (!labels) return danglingMistakes(file, 'serves', [plan], () => false);
    if (labels.includes(indicator)) return [];
    return [
      {
        file,
        field: 'serves',
        remedy: `Kế hoạch "${plan}" không có chỉ tiêu nào tên là "${indicator}". Hãy chép đúng ô "Nói gọn".`,
      },
    ];
  });
}

function heldMistakes(file: string, { state, day }: Event, today: Day): Mistake[] {
  if (state !== 'held' || day <= today) return [];
  return [
    {
      file,
      field: 'state',
      remedy: 'Ngày này chưa đến. Hãy ghi "planned", khi nào diễn ra xong mới ghi "held".',
    },
  ];
}
