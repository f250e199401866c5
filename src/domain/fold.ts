const marks = /\p{M}/gu;

/**
 * Takes any text and gives it in lower case without Vietnamese marks, đ as d (also ð, which old code
 * pages left in its place), one space between words: the form in which two spellings of one name are equal.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Takes one syllable and gives its letters in small letters without tone ("hoa", "nghiên") and its
 * tone mark apart, so that hoà and hòa, composed or not, are equal.
 */
export function syllable(text: string): { letters: string; tone: string } {
  const parts = text.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
  return {
    letters: parts.replace(tone, '').normalize('NFC'),
    tone: parts.match(tone)?.join('') ?? '',
  };
}

/** Takes a name and gives the form in which spellings that differ in case, composition, tone place, spaces or signs alone are equal. */
export const spelling = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(syllable)
    .map(({ letters, tone }) => letters + tone)
    .join(' ');

/** Takes a Vietnamese name or title and gives its part of an address: `Đường dây nóng` → `duong-day-nong`. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');

/** Compares two Vietnamese names in dictionary order, as `Array.sort` expects. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

const collator = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true });
