import { getCollection, type CollectionEntry } from 'astro:content';
import { danglingMistakes } from '../domain/mistakes.ts';
import { provinces } from './areas.ts';
import { articles, articleSlugs } from './articles.ts';
import { documents } from './documents.ts';
import { stopAt } from './mistakes.ts';

/** A campaign: its file name as slug, its front matter, and the entry that renders its body. */
export type CampaignEntry = CollectionEntry<'campaigns'>;

/** Campaigns that are no drafts, the latest end first. */
export const campaigns: readonly CampaignEntry[] = (await getCollection('campaigns'))
  .filter(({ data }) => !data.draft)
  .toSorted((a, b) => b.data.until.localeCompare(a.data.until) || a.id.localeCompare(b.id));

/** The slugs of all campaigns. */
export const campaignSlugs: ReadonlySet<string> = new Set(campaigns.map(({ id }) => id));

stopAt(
  campaigns.flatMap(({ id, filePath = id, data }) => [
    ...danglingMistakes(filePath, 'articles', data.articles, (slug) => articleSlugs.has(slug)),
    ...danglingMistakes(filePath, 'materials', data.materials, (slug) => articleSlugs.has(slug)),
    ...danglingMistakes(filePath, 'documents', data.documents, (slug) => documents.has(slug)),
    ...danglingMistakes(filePath, 'province', data.province ? [data.province] : [], (code) =>
      provinces.has(code),
    ),
  ]),
);

stopAt(
  articles.flatMap(({ id, filePath = id, data }) => [
    ...danglingMistakes(filePath, 'campaign', data.campaign ? [data.campaign] : [], (slug) =>
      campaignSlugs.has(slug),
    ),
    ...danglingMistakes(filePath, 'province', data.province ? [data.province] : [], (code) =>
      provinces.has(code),
    ),
  ]),
);
