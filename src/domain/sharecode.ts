/**
 * Takes the path of a page and gives six letters and figures that stand for it in an address which tells
 * nothing: FNV-1a of 32 bits (draft-eastlake-fnv) of its UTF-8, in base 27 without vowels, so that no
 * word comes about, and without what is easily misread. Two paths may share a code: `twins` finds them.
 */
export function shareCode(text: string): string {
  let rest = hash(text) % letters.length ** length;
  let code = '';
  for (let at = 0; at < length; at += 1) {
    code = (letters[rest % letters.length] ?? '') + code;
    rest = Math.floor(rest / letters.length);
  }
  return code;
}

/** Takes things and what each is called and gives the first two that differ and are called alike, if any. */
export function twins<Thing>(
  things: readonly Thing[],
  name: (thing: Thing) => string,
): [Thing, Thing] | undefined {
  const seen = new Map<string, Thing>();
  for (const thing of things) {
    const other = seen.get(name(thing));
    if (other !== undefined) return [other, thing];
    seen.set(name(thing), thing);
  }
  return undefined;
}

const letters = '23456789bcdfghjkmnpqrstvwxz';
const length = 6;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
