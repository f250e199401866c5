import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ownWords } from '../../src/domain/ownwords.ts';
import { phrases } from '../../src/domain/wording.ts';
import { wordsSchema } from '../../src/schemas/words.ts';
import type { ContentFile } from './files.ts';

/** The editors' words to avoid as they are published. */
export const { words } = wordsSchema.parse(parse(readFileSync('content/words.yml', 'utf8')));

/** Takes a text and gives the words in it that make a reader turn away. */
export const slurs = (text: string): string[] =>
  phrases(text, words).map(({ found }) => found.toLowerCase());

/** Takes a file and gives the words in it that are ours: its body and its fields, without quotations and sources. */
export const ourWords = ({ path, fields, body }: ContentFile): string =>
  [body, ...ownWords(path.split('/')[1] ?? '', fields).map(({ text }) => text)].join('\n');
