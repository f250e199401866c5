/**
 * `npm run judge -- CORPUS_DIR QUERIES_FILE [--against stock]`: builds an index of a folder of
 * { id, title, body } files, asks every query of a file of judged queries in Chromium over HTTP and
 * prints what passed, by category, mean reciprocal rank, queries without results, milliseconds and
 * bytes. `--against stock` does the same with Pagefind as it comes. Ends with `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { launch } from '../../tests/browser/chromium.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { writeIndex } from '../search/writer.ts';
import { corpus, recordOf, type CorpusDocument } from './corpus.ts';
import { phraseFinder, phrasesOf } from './queryphrases.ts';
import { run, type Engine, type Run } from './trialbrowser.ts';
import { ourFiles, serveTrial, stockFiles, type TrialFiles } from './trialsite.ts';
import { count, report, verdict, type JudgedQuery, type Verdict } from './verdict.ts';

/** What one engine did with a judged set, and how much its index and its code weigh. */
export type Judgement = Run & { verdicts: Verdict[]; indexing: number; files: TrialFiles };

/** Which engines to judge, on what. */
export type Trial = {
  documents: readonly CorpusDocument[];
  queries: readonly JudgedQuery[];
  engines: readonly Engine[];
};

/** Judges engines one after the other in one browser. */
export async function judge({
  documents,
  queries,
  engines,
}: Trial): Promise<Map<Engine, Judgement>> {
  const index = writeIndex(documents.map(recordOf), synonyms());
  const phrases = await phrasesOf(queries, index, documents);
  const distractors = new Map(
    documents.filter(({ distractor }) => distractor).map((one) => [one.id, phraseFinder(one)]),
  );
  const browser = await launch();
  try {
    const judgements = new Map<Engine, Judgement>();
    for (const engine of engines) {
      const { files, indexing } = await made(engine, documents);
      const site = await serveTrial(files);
      const ran = await run(
        browser,
        site.url,
        engine,
        queries.map(({ query }) => query),
        'ma túy',
      );
      site.close();
      const verdicts = queries.map((query, at) => {
        // A distractor that has the very phrase is an answer that nobody has judged.
        const apart = (id: string) => !distractors.get(id)?.(phrases[at] ?? []);
        return verdict(query, (ran.found[at] ?? []).filter(apart));
      });
      judgements.set(engine, { ...ran, verdicts, indexing, files });
    }
    return judgements;
  } finally {
    await browser.close();
  }
}

/** The files of an engine's index and the milliseconds that indexing took; compressing ours, with all else that is built, is not counted. */
async function made(
  engine: Engine,
  documents: readonly CorpusDocument[],
): Promise<Pick<Judgement, 'files' | 'indexing'>> {
  const before = performance.now();
  if (engine === 'stock') {
    const files = await stockFiles(documents);
    return { files, indexing: performance.now() - before };
  }
  const index = writeIndex(documents.map(recordOf), synonyms());
  const indexing = performance.now() - before;
  return { files: await ourFiles(index), indexing };
}

const synonyms = () =>
  synonymsSchema.parse(
    parse(readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', 'synonyms.yml'), 'utf8')),
  );

/** The value below which a share of numbers lies. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;

function printed(engine: Engine, { verdicts, times, bytes, requests, files }: Judgement): string[] {
  const total = [...files.values()].reduce((sum, { body }) => sum + body.length, 0);
  return [
    engine === 'ours' ? 'Our search' : 'Pagefind as it comes',
    ...report(verdicts),
    `warm: half of the queries within ${percentile(times, 0.5).toFixed(1)} ms, 95 % within ${percentile(times, 0.95).toFixed(1)} ms`,
    `first ten results: ${bytes} B in ${requests} answers; index and code: ${files.size} files, ${total} B`,
    `passed ${count(verdicts)} of ${verdicts.length}`,
    '',
  ];
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { against: { type: 'string' } },
  });
  const [folder, file] = positionals;
  if (!folder || !file || (values.against !== undefined && values.against !== 'stock')) {
    console.error(
      'Name a folder and a file: npm run judge -- CORPUS_DIR QUERIES_FILE [--against stock]',
    );
    process.exit(1);
  }
  // `as`: whoever names the file answers for its shape.
  const queries = JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];
  const engines: Engine[] = values.against === 'stock' ? ['stock', 'ours'] : ['ours'];
  const judgements = await judge({ documents: corpus(folder), queries, engines });
  for (const [engine, judgement] of judgements) console.log(printed(engine, judgement).join('\n'));
  const verdicts = judgements.get('ours')?.verdicts ?? [];
  console.log(`${count(verdicts)} passed, ${verdicts.length - count(verdicts)} failed`);
}
