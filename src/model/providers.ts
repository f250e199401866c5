import type { Source } from '../schemas/source.ts';
import { documents } from './documents.ts';

/** What the page for providers rests on, by the names of its files in the library. */
const laws = ['luat-120-2025', 'nghi-dinh-184-2025', 'nghi-dinh-116-2021', 'nghi-dinh-141-2024'];

const found = laws.flatMap((slug) => {
  const document = documents.get(slug);
  return document ? [{ slug, ...document.data }] : [];
});

/** The laws as sources, and the day to which all of them were followed: the earliest check. */
export const providerLaws: { sources: readonly Source[]; asOf: string } = {
  sources: found.map(({ slug, title, number, issuer, issued, url }) => ({
    title,
    issuer,
    document: slug,
    ...(number && { number }),
    ...(issued && { date: issued }),
    ...(url && { url }),
  })),
  asOf: found.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '',
};
