import { analysis } from '../search/analysis.ts';
import { indexFiles, type IndexFiles } from '../search/indexfiles.ts';
import { readings, type Reading, type Term } from '../search/readings.ts';
import { tokens } from '../search/tokens.ts';
import type { CorpusDocument } from './corpus.ts';
import type { JudgedQuery } from './verdict.ts';

/** A phrase that a query asks for; `part` tells whether marks count, `begun` that its last word may go on. */
export type Phrase = { text: string; part: 'form' | 'key'; begun: boolean };

/** Takes queries and our index and gives the phrases of each: its words as read, respelled, and as the synonyms have them. */
export async function phrasesOf(
  queries: readonly JudgedQuery[],
  index: ReadonlyMap<string, string>,
  documents: readonly CorpusDocument[],
): Promise<Phrase[][]> {
  const files = await indexFiles(async (path) => index.get(path) ?? '');
  const finders = documents.map(phraseFinder);
  const has = (all: readonly Phrase[]) => finders.some((finds) => finds(all));
  return queries.map(({ query }) => {
    const { known, lexicon } = files;
    const all = readings(analysis(query, known, lexicon), known, lexicon);
    return all.flatMap((reading) => phrases(reading, files, has));
  });
}

function phrases(
  { terms }: Reading,
  { known }: IndexFiles,
  has: (all: readonly Phrase[]) => boolean,
): Phrase[] {
  const last = terms[terms.length - 1];
  const begun =
    last?.next !== undefined && (terms.length > 1 || known.find(last.key) === undefined);
  const keyOf = ({ key, respelled, choices: [choice] }: Term) =>
    respelled && choice ? (known.words[choice.word] ?? key) : key;
  const row = (part: 'form' | 'key') =>
    terms.map((term) => (part === 'key' ? keyOf(term) : term.form)).join(' ');
  // What is written without marks, or as no document has it, is meant in any spelling.
  const loose = terms.some(({ bare, respelled }) => bare || respelled);
  const form: Phrase = { text: row('form'), part: 'form', begun };
  const part = loose || !has([form]) ? 'key' : 'form';
  return [{ text: row(part), part, begun }];
}

/** Takes a document and gives what tells whether one of the phrases stands in it. */
export function phraseFinder({ title, body }: CorpusDocument): (all: readonly Phrase[]) => boolean {
  const lines = [title, ...body.split('\n')].map(tokens);
  const row = (part: Phrase['part']) =>
    lines.map((line) => ` ${line.map((word) => word[part]).join(' ')} `).join('\n');
  const rows = { form: row('form'), key: row('key') };
  return (all) =>
    all.some(({ text, part, begun }) => rows[part].includes(` ${text}${begun ? '' : ' '}`));
}
