import { excerpt, marked } from './excerpt.ts';
import type { IndexFiles } from './indexfiles.ts';
import { pieceWords, stretches } from './layout.ts';
import { matching } from './matching.ts';
import type { Ranked } from './ranking.ts';
import type { Found } from './search.ts';

/** Takes a record and how it was found and gives what is shown of it. */
export async function result(record: number, ranked: Ranked, files: IndexFiles): Promise<Found> {
  const { terms, place } = ranked.answer(record);
  const { pieces } = await files.columns();
  const first = pieces[record] ?? 0;
  const last = (pieces[record + 1] ?? 0) - 1;
  const offset = Math.trunc((place - stretches.body) / pieceWords);
  const piece = await files.piece(Math.min(last, first + offset));
  if (!piece) throw new Error('The search index is incomplete.');
  const [url, kind, title, note, date, passages] = piece;
  const matcher = matching(terms, files.known);
  const { runs, passage: [anchor = '', heading = ''] = [] } = excerpt(passages, matcher);
  return {
    url,
    kind,
    title,
    note: note || undefined,
    date: date || undefined,
    titleRuns: marked(title, matcher),
    excerpt: runs,
    section: anchor ? { anchor, heading } : undefined,
  };
}
