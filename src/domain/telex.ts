const tones: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
  z: '',
  0: '',
};
const vowel = /[aeiouyâăêôơư]/;
const hats: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };

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
    const mark = vowel.test(letters) ? tones[key] : undefined;
    if (mark === undefined) letters = pressed(letters, key);
    else tone = mark;
  }
  const text = letters + tone;
  return text === keys ? undefined : text.normalize('NFC');
}

/** The letters after one more key: it changes an earlier letter, or stands as it is. */
function pressed(letters: string, key: string): string {
  const changed = reshaped(letters, key);
  return changed === undefined || changed === letters ? letters + plain(key) : changed;
}

const plain = (key: string): string => (key === 'w' ? 'ư' : key);

function reshaped(letters: string, key: string): string | undefined {
  if (key === 'd' || key === '9') return letters.replace(/^d/, 'đ');
  if (key === 'w' || key === '7') return horned(letters, key);
  if (key === '8') return letters.replace(/a(?!.*a)/, 'ă');
  if (key === '6') return letters.replace(/[aeo](?!.*[aeo])/, (letter) => hats[letter] ?? letter);
  const hat = hats[key];
  return hat && letters.replace(new RegExp(`${key}(?!.*${key})`), hat);
}

const horned = (letters: string, key: string): string => {
  if (/uo/.test(letters) && !/^quo/.test(letters)) return letters.replace('uo', 'ươ');
  const target = key === 'w' ? /[aou](?!.*[aou])/ : /[ou](?!.*[ou])/;
  // "mua" and "chua" take the horn on their u, "hoa" its breve on the a, as keyboards do.
  const found = /ua$/.test(letters) && !/^qu/.test(letters) ? /u/ : target;
  return letters.replace(found, (letter) => ({ a: 'ă', o: 'ơ', u: 'ư' })[letter] ?? letter);
};
