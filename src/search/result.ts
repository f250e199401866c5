import { excerpt, marked } from './excerpt.ts';
import type { IndexFiles } from './indexfiles.ts';
import { pieceWords, stretches } from './layout.ts';
import { matching } from './matching.ts';
import type { Ranked } from './ranking.ts';
import type { Reading } from './readings.ts';
import type { Found } from './search.ts';

/** Takes a record and by which reading it was found and gives what is shown of it. */
export async function result(record: number, ranked: Ranked, files: IndexFiles): Promise<Found> {
  const reading = ranked.reading(record);
  const { pieces } = await files.columns();
  const first = pieces[record] ?? 0;
  const count = (pieces[record + 1] ?? first + 1) - first;
  const offset = count > 1 && reading ? Math.min(count - 1, pieceOf(record, reading, files)) : 0;
  const piece = await files.piece(first + offset);
  if (!piece) throw new Error(`The search index has no text number ${first + offset}.`);
  const [url, kind, title, note, date, passages] = piece;
  const matcher = matching(reading?.terms ?? [], files.known);
  const { runs, passage: [anchor = '', heading = ''] = [] } = excerpt(passages, matcher);
  return {
    url,
    kind,
    title,
    ...(note === '' ? {} : { note }),
    ...(date === '' ? {} : { date }),
    titleRuns: marked(title, matcher),
    excerpt: runs,
    ...(anchor === '' ? {} : { section: { anchor, heading } }),
  };
}

/** Which piece of a long record has the most of a reading's terms, the first of equals. */
function pieceOf(record: number, { terms }: Reading, files: IndexFiles): number {
  const having = new Map<number, Set<number>>();
  terms.forEach(({ choices, stop }, term) => {
    if (stop) return;
    for (const { word } of choices)
      for (const { records, places } of files.posting(word)?.standings ?? [])
        places.forEach((place, at) => {
          if (records[at] !== record || place < stretches.body) return;
          const piece = Math.floor((place - stretches.body) / pieceWords);
          having.set(piece, (having.get(piece) ?? new Set()).add(term));
        });
  });
  const [best] = [...having].sort(([a, one], [b, other]) => other.size - one.size || a - b);
  return best?.[0] ?? 0;
}
