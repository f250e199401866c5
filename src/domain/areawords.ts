import { fold, syllable } from './fold.ts';

/**
 * A word of a name, or of what someone typed: `key` is how it is looked up, `letters` and `tone` are
 * how it is written; `apart` tells that a comma or a new line stands before it.
 */
export type Word = { key: string; letters: string; tone: string; apart: boolean };

const romans: Record<string, string> = { ii: '2', iii: '3', iv: '4' };

/** Takes one word and gives its key: no marks, i for y (Quý, Quí), plain numbers (IV, 04). */
export function wordKey(word: string): string {
  const folded = fold(word).replaceAll(' ', '').replaceAll('y', 'i');
  return romans[folded] ?? folded.replace(/^0+(?=\d)/, '');
}

/** Takes one word and gives what is known of it. */
export const wordOf = (text: string, apart = false): Word => {
  const written = syllable(text);
  return { key: wordKey(text), ...written, apart };
};

const longest = 24;
const maxCharacters = 200;

/** Takes typed text and gives its words, the first 24 of its first 200 characters; "q3" is two. */
export function words(text: string): Word[] {
  return text
    .slice(0, maxCharacters)
    .normalize('NFC')
    .split(/[,;\n]+/)
    .flatMap((part) => bare(part).map((word, index) => wordOf(word, index === 0)))
    .slice(0, longest);
}

const bare = (part: string): string[] =>
  part
    .replace(/\b(p|f|q|phường|phuong|quận|quan)\.?(\d)/giu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/** Types of unit as people write them, by the keys of their words. */
const typePhrases: Readonly<Record<string, string>> = {
  x: 'xã',
  xa: 'xã',
  p: 'phường',
  f: 'phường',
  phuong: 'phường',
  tt: 'thị trấn',
  'thi tran': 'thị trấn',
  dk: 'đặc khu',
  'dac khu': 'đặc khu',
  h: 'huyện',
  huien: 'huyện',
  q: 'quận',
  quan: 'quận',
  tx: 'thị xã',
  'thi xa': 'thị xã',
  tp: 'thành phố',
  't p': 'thành phố',
  'thanh pho': 'thành phố',
  t: 'tỉnh',
  tinh: 'tỉnh',
};

/** A type that is stated before a name, and where its words start. */
export type StatedType = { type: string; start: number };

/** Takes words and the place of a name among them and gives the types stated just before it, the longest first. */
export function statedTypes(all: readonly Word[], at: number): StatedType[] {
  return [2, 1].flatMap((length) => {
    const start = at - length;
    if (start < 0 || all.slice(start + 1, at + 1).some(({ apart }) => apart)) return [];
    const phrase = all.slice(start, at).map(({ key }) => key);
    const type = typePhrases[phrase.join(' ')];
    return type ? [{ type, start }] : [];
  });
}

/** What people call a province besides its name: the key of the nickname, and that of the name. */
export const nicknames: readonly (readonly [nickname: string, name: string])[] = [
  ['hcm', 'hochiminh'],
  ['tphcm', 'hochiminh'],
  ['saigon', 'hochiminh'],
  ['sg', 'hochiminh'],
  ['hn', 'hanoi'],
  ['tthue', 'thuathienhue'],
  ['brvt', 'bariavungtau'],
  ['daclac', 'daklak'],
  ['dacnong', 'daknong'],
  ['baccan', 'backan'],
];
