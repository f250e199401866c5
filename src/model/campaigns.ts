import { getCollection, type CollectionEntry } from 'astro:content';
import { campaignGroups } from '../domain/campaigns.ts';
import { danglingMistakes } from '../domain/mistakes.ts';
import { provinces } from './areas.ts';
import { article, articles, articleSlugs, type ArticleEntry } from './articles.ts';
import { documents } from './documents.ts';
import { stopAt } from './mistakes.ts';
import { today } from './today.ts';

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

/** Campaigns that run, come and are over, as of the day of the build. */
export const groups = campaignGroups(campaigns, today);

/** Campaigns that run on the day of the build, the first to end first. */
export const running: readonly CampaignEntry[] =
  groups.find(({ phase }) => phase === 'during')?.campaigns ?? [];

/** Campaigns that run, and then those to come: for these one prints and prepares. */
export const current: readonly CampaignEntry[] = groups.flatMap(({ phase, campaigns: its }) =>
  phase === 'after' ? [] : its,
);

const bySlug = new Map(campaigns.map((campaign) => [campaign.id, campaign]));

/** The campaign of a slug, if there is one. */
export const campaign = (slug: string): CampaignEntry | undefined => bySlug.get(slug);

/**
 * Takes a campaign and gives what is published of it: the articles that it names and those that name
 * it, each once; `materials` are those to print.
 */
export function readings({
  id,
  data,
}: CampaignEntry): Record<'articles' | 'materials', ArticleEntry[]> {
  const own = articles.filter((entry) => entry.data.campaign === id);
  const named = [...(data.materials ?? []), ...(data.articles ?? [])];
  const all = [...new Set([...named.flatMap((slug) => article(slug) ?? []), ...own])];
  const forPrint = ({ id: slug, data: { kind } }: ArticleEntry) =>
    kind === 'material' || (data.materials ?? []).includes(slug);
  return {
    materials: all.filter(forPrint),
    articles: all.filter((entry) => !forPrint(entry)),
  };
}
