import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { charmap } from '../../src/commands/charmap.ts';
import { alphabet, fontFile, headingFont } from '../../src/commands/font.ts';

/** Every vowel of Vietnamese in every tone, and every consonant; written out, not computed as the alphabet is. */
const letters =
  'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ bcdghklmnpqrstvx fjwz';

const drawn = async (font: Uint8Array): Promise<ReadonlySet<number>> =>
  charmap(await subsetFont(font, [...alphabet].join(''), { targetFormat: 'truetype' }));

test('the committed font is what npm run font makes', async () => {
  const committed = await readFile(fontFile);
  expect(Buffer.compare(committed, Buffer.from(await headingFont()))).toBe(0);
});

test('it draws every letter of Vietnamese, small and capital, and ASCII', async () => {
  const known = await drawn(await readFile(fontFile));
  const wanted = [...letters, ...letters.toUpperCase(), ...'019?!.,:;()/-%"\'&'];
  expect(wanted.length).toBeGreaterThan(170);
  expect(wanted.filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  expect([...alphabet].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});

test('a letter that a font lacks is seen', async () => {
  const poor = await subsetFont(await readFile(fontFile), 'Tim noi', { targetFormat: 'truetype' });
  const known = charmap(poor);
  expect(known.has('T'.charCodeAt(0))).toBe(true);
  expect(known.has('Ễ'.charCodeAt(0))).toBe(false);
});

test('it is light: 16 KB at most', async () => {
  expect((await readFile(fontFile)).length).toBeLessThanOrEqual(16 * 1024);
});
