const parts = /^(qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/i;

/** Takes a syllable without tone and its tone mark and gives them as one, the mark where the older style has it. */
export function toned(letters: string, tone: string): string {
  const [, start = '', vowels = '', end = ''] = parts.exec(letters) ?? [];
  const at = start.length + bearer(vowels.toLowerCase(), end) + 1;
  return (letters.slice(0, at) + tone + letters.slice(at)).normalize('NFC');
}

/** Which of a syllable's vowels bears the tone: the last with a hat or horn, else as what follows tells. */
function bearer(vowels: string, end: string): number {
  const shaped = Math.max(...[...'ăâêôơư'].map((letter) => vowels.lastIndexOf(letter)));
  if (shaped >= 0) return shaped;
  if (end !== '') return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
