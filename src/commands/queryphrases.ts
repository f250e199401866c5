import { analysis } from '../search/analysis.ts';
import { indexFiles } from '../search/indexfiles.ts';
import { readings } from '../search/readings.ts';
import type { JudgedQuery } from './verdict.ts';

/** Takes queries and our index and gives the phrases that each asks for: its words as read, and what they mean by the synonyms. */
export async function phrasesOf(
  queries: readonly JudgedQuery[],
  index: ReadonlyMap<string, string>,
): Promise<string[][]> {
  const { known, lexicon } = await indexFiles(async (path) => index.get(path) ?? '');
  return queries.map(({ query }) => {
    const all = readings(analysis(query, known, lexicon), known, lexicon);
    return all.map(({ terms }) =>
      terms.map(({ form, key, respelled }) => (respelled ? key : form)).join(' '),
    );
  });
}
