import { getCollection } from 'astro:content';
import { keyMistakes } from '../domain/keymistakes.ts';
import { offices, takesLetters } from '../domain/mailabsence.ts';
import { type MailBook, mailPoint, operatorOf } from '../domain/mailbook.ts';
import { rankOf } from '../domain/mailreach.ts';
import type { Place } from '../schemas/place.ts';
import { communes, provinces } from './areas.ts';
import { stopAt } from './mistakes.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';

const entries = (await getCollection('keys')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const places = new Map((await getCollection('places')).map(({ id, data }) => [id, data]));

stopAt(
  keyMistakes(
    entries.map(({ id, filePath, data }) => ({ file: filePath ?? id, id, data })),
    places,
    { provinces, communes },
  ),
);

/** The mailboxes as they are published, for the site of an origin. */
export const mailBook = (origin: string): MailBook => ({
  origin,
  mailboxes,
  holidays: settings.holidays.toSorted(),
});

const mailboxes = entries.map(({ id, data }) => mailPoint(id, data, places));
const among = offices(mailboxes);

/** The slugs of places whose mailbox takes letters today, itself or by its cover. */
export const mailPlaces: ReadonlySet<string> = new Set(
  mailboxes.flatMap((it) => (it.place && takesLetters(it, among, today) ? [it.place.slug] : [])),
);

const operator = operatorOf({ mailboxes });

/** Whether an invitation to a talk can reach somebody today. */
export const takesTalks = [...among.values()].some(
  (it) => it.role !== 'coordinator' && it.topics.includes('talk') && takesLetters(it, among, today),
);

/** Whether notes about the site reach somebody today. */
export const takesNotes = operator !== undefined && takesLetters(operator, among, today);

/** Whether a question can reach somebody today: a point or the national mailbox; to a coordinator alone none is sent. */
export const takesQuestions = [...among.values()].some(
  (it) => it.role !== 'coordinator' && takesLetters(it, among, today),
);

/** Takes an area and says whether a question from there can reach somebody today; a point for some communes counts for those alone. */
export const takesQuestionsFrom = (area: Place['area']): boolean =>
  mailboxes.some((it) => rankOf(it, { area }) !== undefined && takesLetters(it, among, today));
