import { chapters, type Chapter } from '../domain/chapters.ts';
import { byName } from '../domain/fold.ts';
import { paths } from '../domain/paths.ts';
import { articles } from './articles.ts';
import { campaigns } from './campaigns.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { plans } from './plans.ts';
import { procedures } from './procedures.ts';

/** One line of the catalogue. */
export type CatalogueEntry = { title: string; path: string };

/** All pages of a kind in dictionary order: for who cannot search, and for who would rather leaf. */
export type Catalogue = {
  path: string;
  heading: string;
  short: string;
  count: number;
  entries: readonly CatalogueEntry[];
};

const catalogue = (name: string, short: string, entries: readonly CatalogueEntry[]): Catalogue => ({
  path: paths.catalogue(name),
  heading: `${short}, xếp theo tên`,
  short,
  count: entries.length,
  entries: entries.toSorted((a, b) => byName(a.title, b.title)),
});

/** The catalogues of every kind that has pages. */
export const catalogues: Catalogue[] = [
  catalogue(
    'bai-viet',
    'Bài viết',
    articles.map(({ id, data }) => ({ title: data.title, path: paths.article(id) })),
  ),
  catalogue(
    'van-ban',
    'Văn bản',
    [...documents.values()].map(({ id, data }) => ({
      title: data.number ? `${data.title} (${data.number})` : data.title,
      path: paths.document(id),
    })),
  ),
  catalogue(
    'thu-tuc',
    'Thủ tục',
    procedures.map(({ slug, name }) => ({ title: name, path: paths.procedure(slug) })),
  ),
  catalogue(
    'ke-hoach',
    'Kế hoạch',
    plans.map(({ slug, title }) => ({ title, path: paths.plan(slug) })),
  ),
  catalogue(
    'hoat-dong',
    'Hoạt động',
    events.map(({ slug, title }) => ({ title, path: paths.event(slug) })),
  ),
  catalogue(
    'chien-dich',
    'Chiến dịch',
    campaigns.map(({ id, data }) => ({ title: data.title, path: paths.campaign(id) })),
  ),
].filter(({ count }) => count > 0);

/** How many titles stand on one page, so that it comes in one flight of packets. */
const size = 120;

/** Every catalogue, cut into chapters. */
export const catalogueChapters: { catalogue: Catalogue; chapter: Chapter<CatalogueEntry> }[] =
  catalogues.flatMap((it) =>
    chapters(it.entries, size).map((chapter) => ({ catalogue: it, chapter })),
  );
