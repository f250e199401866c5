/** Every vowel group of Vietnamese with the consonants that may end it; `-` is none (Quy tắc chính tả tiếng Việt). */
const rhymes = new Set(
  `a - c ch m n ng nh p t i o u y|ă c m n ng p t|â c m n ng p t u y|e - c m n ng p t o|ê - c ch m n ng nh p t u
i - a c ch m n ng nh p t u|iê c m n ng p t u|o - c i m n ng p t|oa - c ch i m n ng nh o p t y|oă c m n ng t|oe - m n ng o t|oo c ng
ô - c i m n ng p t|ơ - i m n p t|u - a c i m n ng p t|uâ n ng t y|uê - ch n nh|uô c i m n ng p t|uơ - n
uy - a ch n nh p t u|uyê n t|ư - a c i m n ng t u|ươ c i m n ng p t u|y - ch n nh p t u|yê m n ng t u`
    .split(/[|\n]/)
    .flatMap((row) => {
      const [vowels = '', ...ends] = row.split(' ');
      return ends.map((end) => vowels + end.replace('-', ''));
    }),
);

const onset = /^(ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])/;

/** Whether a word in small letters without tone ("nghiên", "hoa") is a possible Vietnamese syllable. */
export function isSyllable(letters: string): boolean {
  const start = onset.exec(letters)?.[0] ?? '';
  // gì and gìn have the i as their vowel, già and giếng do not.
  return (
    rhymes.has(letters.slice(start.length)) || (start === 'gi' && rhymes.has(letters.slice(1)))
  );
}
