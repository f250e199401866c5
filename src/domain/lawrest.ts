import type { Article } from '../schemas/article.ts';
import type { Day, PartialDate } from '../schemas/date.ts';
import type { Document, DocumentKind } from '../schemas/document.ts';
import type { Procedure } from '../schemas/procedure.ts';

type Entry<T> = { id: string; data: T };

/** What pages of law rest on, and the pages. */
export type LawRecords = {
  articles: readonly Entry<Article>[];
  procedures: readonly Entry<Procedure>[];
  documents: readonly Entry<Document>[];
};

/** A page that names a law that is no more: which, what replaced it, since when, and whether the page knows of that. */
export type LawRest = {
  collection: 'articles' | 'procedures';
  slug: string;
  title: string;
  /** The number of the old law, else its title. */
  old: string;
  by: string[];
  since: Day;
  /** Where the page names what replaced it and was looked at since. */
  settled: boolean;
};

/** Takes articles, procedures and documents and gives every page that names a law that expired or was replaced; news tells of its day and is left out. */
export function lawRests({ articles, procedures, documents }: LawRecords): LawRest[] {
  const gone = documents.filter(({ data }) => isLaw(data)).flatMap((it) => goneOf(it, documents));
  return [
    ...articles.filter(({ data }) => !data.draft && data.kind !== 'news').map(articlePage),
    ...procedures.map(procedurePage),
  ].flatMap((page) => gone.filter((law) => page.names(law)).map((law) => restOf(page, law)));
}

// Plans and reports end with their year, and stay true of it.
const laws: readonly DocumentKind[] = ['law', 'resolution', 'decree', 'decision', 'circular'];
const isLaw = ({ kind, draft }: Document): boolean => !draft && laws.includes(kind);

type Law = { id: string; number: string | undefined };
type Gone = Law & { title: string; by: Entry<Document>[]; since: Day };

/** A law with what replaced it and the first day without it; nothing where it stands. */
function goneOf({ id, data }: Entry<Document>, documents: readonly Entry<Document>[]): Gone[] {
  const by = documents.filter(
    (it) => data.replacedBy?.includes(it.id) || it.data.replaces?.includes(id),
  );
  if (data.state !== 'expired' && by.length === 0) return [];
  const [first] = by.flatMap(({ data: { effective } }) => effective ?? []).toSorted();
  const since = whole(first ?? data.expires ?? data.checkedOn);
  return [{ id, number: data.number, title: data.title, by, since }];
}

/** The first day of a date that is known to the month or the year. */
const whole = (date: PartialDate): Day => `${date}-01-01`.slice(0, 10);

type Page = Pick<LawRest, 'collection' | 'slug' | 'title'> & {
  names: (law: Law) => boolean;
  /** The day on which somebody last looked at it. */
  looked: Day;
};

function articlePage({ id, data }: Entry<Article>): Page {
  const { law, documents = [], reviewed = '', published, title } = data;
  return {
    collection: 'articles',
    slug: id,
    title,
    names: (it) =>
      documents.includes(it.id) || (it.number !== undefined && law?.number === it.number),
    looked: [law?.asOf ?? '', reviewed, published].toSorted().at(-1) ?? published,
  };
}

function procedurePage({ id, data }: Entry<Procedure>): Page {
  const { name, law, sources, checkedOn } = data;
  return {
    collection: 'procedures',
    slug: id,
    title: name,
    names: (it) =>
      sources.some(({ document }) => document === it.id) ||
      (it.number !== undefined && holds(law, it.number)),
    looked: checkedOn,
  };
}

/** Whether a text names a number as a whole: 16/2021 is no part of 116/2021. */
const holds = (text: string, number: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\d])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`,
    'u',
  ).test(text);

const restOf = ({ names, looked, ...page }: Page, { by, since, ...law }: Gone): LawRest => ({
  ...page,
  old: law.number ?? law.title,
  by: by.map(({ data }) => data.number ?? data.title),
  since,
  settled: looked >= since && by.some(({ id, data }) => names({ id, number: data.number })),
});
