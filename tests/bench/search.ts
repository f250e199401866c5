import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import type { CorpusDocument } from '../../src/commands/corpus.ts';
import { judge, percentile, type Judgement } from '../../src/commands/judge.ts';
import { layerScript } from '../../src/commands/trialsite.ts';
import { count } from '../../src/commands/verdict.ts';
import { judged } from '../search/judged.ts';
import { published } from '../search/published.ts';
import { distractors } from './distractors.ts';
import { atMost, type Row } from './table.ts';

// SEARCH_PAGES makes a shorter run; what is found among 1,000 and 10,000 pages is compared with Pagefind.
const sizes = (process.env['SEARCH_PAGES'] ?? '0 1000 10000').split(' ').map(Number);
const kilobyte = 1024;
const bytesLimit = 1.15;
const timeLimit = 5;

/** Searches what is published, alone and among generated pages, with our search and with Pagefind as it comes, in one browser. */
export async function searchRows(): Promise<Row[]> {
  const layer = brotliCompressSync(await layerScript()).length;
  const rows = [atMost('Script of the search at brotli 11', layer, 7 * kilobyte, 'B')];
  for (const pages of sizes) rows.push(...(await compared(pages)));
  return rows;
}

async function compared(pages: number): Promise<Row[]> {
  const real = published.map(documentOf);
  const documents = [...real, ...distractors(Math.max(0, pages - real.length))];
  const judgements = await judge({ documents, queries: judged, engines: ['stock', 'ours'] });
  const [stock, ours] = [judgements.get('stock'), judgements.get('ours')];
  assert(stock && ours, 'The judge left one engine out.');
  const name = `${documents.length.toLocaleString('en')} pages`;
  console.log(`${name}, Pagefind: ${said(stock)}\n${name}, ours: ${said(ours)}`);
  const entry = ours.files.get('/tim/muc-luc.json')?.body.length ?? Infinity;
  const entryLimit = pages > 1000 ? 60 : 15;
  return [
    atMost(
      `First ten results against Pagefind, ${name}`,
      ours.bytes / stock.bytes,
      bytesLimit,
      '×',
    ),
    atMost(`Words and synonyms, ${name}`, entry, entryLimit * kilobyte, 'B'),
    atMost(`Slow answers against Pagefind's, ${name}`, slow(ours) / slow(stock), timeLimit, '×'),
  ];
}

const documentOf = ({
  url,
  title,
  sections,
  summary = '',
}: (typeof published)[number]): CorpusDocument => ({
  id: url,
  title,
  body: [
    summary,
    ...sections.map(({ heading, text }) =>
      heading === undefined ? text : `## ${heading}\n${text}`,
    ),
  ].join('\n'),
});

/** The milliseconds within which 95 of 100 queries are answered. */
const slow = ({ times }: Judgement): number => percentile(times, 0.95);

const said = (judgement: Judgement): string => {
  const { verdicts, bytes, requests, indexing, files, times } = judgement;
  const disk = [...files.values()].reduce((sum, { body }) => sum + body.length, 0);
  return `${count(verdicts)} of ${verdicts.length} queries, ${bytes} B in ${requests} answers, indexed in ${(indexing / 1000).toFixed(1)} s, ${files.size} files, ${(disk / 1024 ** 2).toFixed(1)} MB, half within ${percentile(times, 0.5).toFixed(0)} ms, 95 % within ${slow(judgement).toFixed(0)} ms`;
};
