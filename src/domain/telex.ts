// The keys of the five tones and of none, in Telex and then in VNI.
const toneKeys = 'sfrxjz123450';
const tones = '\u0301\u0300\u0309\u0303\u0323';
const vowel = /[aăâeêioôơuưy]/;
const [hat, breve, horn] = ['\u0302', '\u0306', '\u031b'];

/**
 * Takes a word as its keys were pressed in Telex or VNI ("hooij", "ho65i") and gives it with its
 * marks, the tone mark last; undefined when no key of it is one of those ways of typing. Whether the
 * outcome is a word is for the caller to say: "max" gives "mã".
 */
export function keystrokes(word: string): string | undefined {
  const keys = word.toLowerCase();
  if (!/^[a-z]+[a-z0-9]*$/.test(keys)) return undefined;
  let letters = '';
  let tone = '';
  for (const key of keys) {
    const at = toneKeys.indexOf(key);
    if (at >= 0 && vowel.test(letters)) tone = tones[at % 6] ?? '';
    else letters = pressed(letters, key);
  }
  const text = letters + tone;
  return text === keys ? undefined : text.normalize('NFC');
}

/** The letters after one more key: it changes an earlier letter, or stands as it is. */
function pressed(letters: string, key: string): string {
  const changed = reshaped(letters, key);
  return changed === letters ? letters + (key === 'w' ? 'ư' : key) : changed;
}

function reshaped(letters: string, key: string): string {
  if (/[d9]/.test(key)) return letters.replace(/^d/, 'đ');
  if (/[w7]/.test(key)) return horned(letters, key);
  if (key === '8') return marked(letters, 'a', breve);
  if (/[aeo6]/.test(key)) return marked(letters, key === '6' ? 'aeo' : key, hat);
  return letters;
}

/** The last of some letters with a mark. */
const marked = (text: string, letters: string, mark = ''): string =>
  text.replace(new RegExp(`[${letters}](?!.*[${letters}])`), `$&${mark}`).normalize('NFC');

function horned(letters: string, key: string): string {
  if (/^(?!qu).*uo/.test(letters)) return letters.replace('uo', 'ươ');
  // "mua" and "chua" take the horn on their u, "hoa" its breve on the a, as keyboards do.
  if (/^(?!qu).*ua$/.test(letters)) return marked(letters, 'u', horn);
  const last = key === 'w' && /a[^ou]*$/.test(letters);
  return last ? marked(letters, 'a', breve) : marked(letters, 'ou', horn);
}
