import { getCollection } from 'astro:content';
import { eventMistakes } from '../domain/eventmistakes.ts';
import { parted } from '../domain/events.ts';
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

const referable = {
  areas: table,
  articles: articleSlugs,
  campaigns: campaignSlugs,
  figures: new Map(plans.map((plan) => [plan.slug, plan.indicators.map(({ label }) => label)])),
};
stopAt(
  entries.flatMap(({ id, filePath = id, data }) => eventMistakes(filePath, data, referable, today)),
);

/** Activities that are no drafts, the earliest day first. */
export const events: readonly EventEntry[] = entries
  .map(({ id, data }) => ({ ...data, slug: id }))
  .toSorted((a, b) => a.day.localeCompare(b.day) || a.slug.localeCompare(b.slug));

const byCampaign = Map.groupBy(events, ({ campaign }) => campaign);

/** Takes a campaign's slug and gives its activities: those to come by day, then those of the past, newest first. */
export function eventsOfCampaign(slug: string): EventEntry[] {
  const { coming, past } = parted(byCampaign.get(slug) ?? [], today);
  return [...coming, ...past.flatMap(({ events }) => events)];
}
