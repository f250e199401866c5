/**
 * `npm run font`: makes the font of the headings from the whole Be Vietnam Pro, so that a page
 * carries one small file instead of two. Run it when `alphabet` or the font's package has changed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { charmap } from './charmap.ts';

/** Where the font stands, for the layout. */
export const fontFile = new URL('../layouts/fonts/be-vietnam-pro-600.woff2', import.meta.url);

const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize()),
);
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
const signs = '\u00a0–—“”‘’…·•©°×₫';

/** Every character that a heading may hold: the letters of Vietnamese, ASCII, and the signs our texts use. */
export const alphabet: ReadonlySet<string> = new Set([
  ...ascii,
  ...vowels,
  ...vowels.map((vowel) => vowel.toUpperCase()),
  ...'đĐ',
  ...signs,
]);

/** What browsers do unasked, and figures of equal width; without hints, which screens of today pass over. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'clig', 'calt', 'rlig', 'tnum'];

/** Copyright, licence and its address: the licence asks that they go along. */
const names = [0, 13, 14];

/** Gives the font that is committed. Throws when the source lacks a character of the alphabet. */
export async function headingFont(): Promise<Uint8Array> {
  const source = await readFile(fileURLToPath(import.meta.resolve(sourceName)));
  const drawn = charmap(source);
  const missing = [...alphabet].filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new Error(`${sourceName} lacks: ${missing.join(' ')}`);
  return subsetFont(source, [...alphabet].join(''), {
    targetFormat: 'woff2',
    keepFeatures: features,
    preserveNameIds: names,
    noHinting: true,
  });
}

const sourceName = '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';

if (import.meta.main) {
  const font = await headingFont();
  await writeFile(fontFile, font);
  console.log(`${fileURLToPath(fontFile)}: ${alphabet.size} characters, ${font.length} bytes`);
}
