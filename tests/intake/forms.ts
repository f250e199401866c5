/** One way in which a secret may stand somewhere: its name and the bytes. */
export type Form = { name: string; bytes: Buffer };

/** Takes a text and gives every way in which it may be written down. */
export function formsOf(text: string): Form[] {
  const spellings = new Map([['NFC', text.normalize('NFC')]]);
  if (text.normalize('NFD') !== text.normalize('NFC')) spellings.set('NFD', text.normalize('NFD'));
  return [...spellings].flatMap(([spelling, spelled]) =>
    [
      ...byteForms(Buffer.from(spelled)),
      { name: 'UTF-16 little-endian', bytes: Buffer.from(spelled, 'utf16le') },
      { name: 'UTF-16 big-endian', bytes: Buffer.from(spelled, 'utf16le').swap16() },
      { name: 'escaped for JSON', bytes: Buffer.from(escaped(spelled)) },
      { name: 'as part of an address', bytes: Buffer.from(encodeURIComponent(spelled)) },
    ].map(({ name, bytes }) => ({ name: `${name}, ${spelling}`, bytes })),
  );
}

/** Takes bytes and gives every way in which they may be written down. */
export function byteForms(bytes: Buffer): Form[] {
  const hex = bytes.toString('hex');
  const percent = hex.replace(/../g, '%$&');
  return [
    { name: 'plain', bytes },
    { name: 'hex', bytes: Buffer.from(hex) },
    { name: 'hex in capitals', bytes: Buffer.from(hex.toUpperCase()) },
    { name: 'percent', bytes: Buffer.from(percent) },
    { name: 'percent in capitals', bytes: Buffer.from(percent.toUpperCase()) },
    ...[0, 1, 2].flatMap((offset) => base64(bytes, offset)),
  ];
}

/** In base64 as it stands behind so many other bytes: only symbols that say nothing but of the secret. */
function base64(bytes: Buffer, offset: number): Form[] {
  const behind = Buffer.concat([Buffer.alloc(offset), bytes]);
  const from = Math.ceil((offset * 8) / 6);
  const to = Math.floor((behind.length * 8) / 6);
  return (['base64', 'base64url'] as const).map((name) => ({
    name: `${name} behind ${offset}`,
    bytes: Buffer.from(behind.toString(name).slice(from, to)),
  }));
}

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at);
    return unit < 128 ? text[at] : `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');

/** Takes bytes and forms and gives the names of those that are found in them. */
export const found = (bytes: Buffer, forms: readonly Form[]): string[] =>
  forms.filter((form) => bytes.includes(form.bytes)).map(({ name }) => name);
