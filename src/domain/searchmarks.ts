import type { Article } from '../schemas/article.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { Document } from '../schemas/document.ts';
import type { Event } from '../schemas/event.ts';
import type { Hotline } from '../schemas/hotline.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Procedure } from '../schemas/procedure.ts';
import { slug } from './fold.ts';
import { reportedYear, type ListedPlace } from './places.ts';

/**
 * What the part of a page that search finds says of itself. Values to narrow by are keys and slugs,
 * whose words stand in the schemas and tables. `kind` has two of them where a noun has kinds of its
 * own: `document` and `document-decree`.
 */
export type Marks = {
  'data-pagefind-body': '';
  'data-pagefind-filter': string;
  'data-pagefind-meta'?: string;
};

type Narrowing = Readonly<Record<string, string | readonly string[] | undefined>>;

const marks = (filters: Narrowing, date?: string): Marks => ({
  'data-pagefind-body': '',
  'data-pagefind-filter': listed({ ...filters, year: date?.slice(0, 4) }),
  ...(date && { 'data-pagefind-meta': `date:${date}` }),
});

const listed = (filters: Narrowing): string =>
  Object.entries(filters)
    .flatMap(([name, values = []]) => [values].flat().map((value) => `${name}:${value}`))
    .join(', ');

/** Takes an article and gives its marks. */
export const articleMarks = ({ kind, audiences, topics, published }: Article): Marks =>
  marks({ kind: ['article', `article-${kind}`], audience: audiences, topic: topics }, published);

/** Takes a document and the slugs of its provinces and gives its marks; its topic is its field. */
export const documentMarks = (document: Document, provinces: readonly string[]): Marks =>
  marks(
    {
      kind: ['document', `document-${document.kind}`],
      audience: document.audiences,
      topic: document.field && slug(document.field),
      issuer: slug(document.issuer),
      province: provinces,
      state: document.state,
    },
    document.issued,
  );

/** Takes a place and the slug of its province and gives its marks; its date is when it was checked, else its source's year. */
export const placeMarks = (place: ListedPlace, province: string | undefined): Marks =>
  marks(
    { kind: ['place', `place-${place.kind}`], province, state: place.standing },
    place.standing === 'verified' ? place.verified?.on : reportedYear(place),
  );

/** Takes a line and gives its marks, without a body: it is a record of its own inside a page. */
export const lineMarks = ({
  purpose,
  state,
}: Hotline): Omit<Marks, 'data-pagefind-body'> & {
  'data-record': '';
} => ({
  'data-record': '',
  'data-pagefind-filter': listed({ kind: ['line', `line-${purpose}`], state }),
});

/** Takes a procedure and gives its marks; its date is the day to which its law was followed. */
export const procedureMarks = ({ lawAsOf }: Procedure): Marks =>
  marks({ kind: 'procedure' }, lawAsOf);

/** Takes a plan and the slug of its province and gives its marks. */
export const planMarks = ({ year }: Plan, province: string | undefined): Marks =>
  marks({ kind: 'plan', province }, String(year));

/** Takes an activity and the slug of its province and gives its marks; its date is its first day. */
export const eventMarks = ({ kind, audiences, day }: Event, province: string | undefined): Marks =>
  marks({ kind: ['event', `event-${kind}`], audience: audiences, province }, day);

/** Takes a campaign and the slug of its province and gives its marks; its date is its first day. */
export const campaignMarks = ({ audiences, from }: Campaign, province: string | undefined): Marks =>
  marks({ kind: 'campaign', audience: audiences, province }, from);

/** The marks of a page that guides, for whom it is written if for some. */
export const guideMarks = (audience?: string): Marks => marks({ kind: 'guide', audience });
