import { bodyBytes } from '../../src/mailbox/wire.ts';

/** Gives a whole number from 0 to below `below`. */
export type Draw = (below: number) => number;

/** Takes a source of bytes and gives numbers from it. */
export const drawing =
  (bytes: (count: number) => Uint8Array): Draw =>
  (below) =>
    Buffer.from(bytes(4)).readUInt32BE() % below;

type Fields = Record<string, unknown>;

/** What a body says, or nothing where it is no JSON of the right length. */
export function fieldsOf(body: Uint8Array): Fields | undefined {
  if (body.length !== bodyBytes) return undefined;
  try {
    const said: unknown = JSON.parse(Buffer.from(body).toString('latin1'));
    const isObject = typeof said === 'object' && said !== null && !Array.isArray(said);
    // An object has fields by names.
    return isObject ? (said as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes fields and gives the body that says them, as long as bodies are. */
export const bodyOf = (said: unknown): Buffer =>
  Buffer.from((JSON.stringify(said) ?? '').padEnd(bodyBytes));

/** Values that no field is. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  100,
  2 ** 53,
  '',
  ' ',
  '../../etc/passwd',
  "'; drop table thread; --",
  '\u0000',
  '\ud800',
  'ế'.repeat(50),
  'A'.repeat(43),
  'A'.repeat(8000),
  [],
  [[[[[[[[]]]]]]]],
  {},
  { id: 'tram-mau', version: 1, version2: 1 },
  { $gt: '' },
  { toString: 'x' },
];

const names = [
  'cap',
  'id',
  'seq',
  'ct',
  'work',
  'token',
  '__proto__',
  'constructor',
  'state',
  'to',
];

/** Ways to spoil a body; some may leave it as it was. */
export const mutations: readonly ((body: Uint8Array, draw: Draw) => Uint8Array)[] = [
  // A bit of what is said, of a long field or anywhere.
  (body, draw) => flipped(body, draw(saidBytes(body)), draw(8)),
  (body, draw) => flipped(body, draw(body.length), draw(8)),
  (body, draw) => flipped(body, draw(200), draw(8)),
  // Symbols that mean something to JSON.
  (body, draw) => body.with(draw(saidBytes(body)), '{}[]",:\\0e-/'.charCodeAt(draw(12))),
  (body, draw) => body.with(draw(saidBytes(body)), draw(256)),
  // Another length.
  (body, draw) => body.subarray(0, draw(body.length)),
  (body, draw) => Buffer.concat([body, Buffer.alloc(1 + draw(500), 32)]),
  (body, draw) => Buffer.concat([body.subarray(draw(500)), Buffer.alloc(draw(500), 32)]),
  // A piece put elsewhere.
  (body, draw) => {
    const [to, from, length] = [draw(saidBytes(body)), draw(saidBytes(body)), 1 + draw(64)];
    return Uint8Array.from(body).copyWithin(to, from, from + length);
  },
  // Other fields, and other values.
  (body, draw) => changed(body, draw, (said, name) => omit(said, name)),
  (body, draw) => changed(body, draw, (said, name) => ({ ...said, [name]: pick(strange, draw) })),
  (body, draw) =>
    changed(body, draw, (said) => ({ ...said, [pick(names, draw)]: pick(strange, draw) })),
  (body, draw) =>
    changed(body, draw, (said, name) => ({ ...said, [name]: said[pick(Object.keys(said), draw)] })),
  (body, draw) => changed(body, draw, (said, name) => deeper(said, name, draw)),
  (body, draw) =>
    changed(body, draw, (said) => pick([[said], JSON.stringify(said), 1, null], draw)),
  (body) => Buffer.from(`${Buffer.from(body).toString('latin1').trimEnd()}x`.padEnd(bodyBytes)),
];

const flipped = (body: Uint8Array, at: number, bit: number): Uint8Array =>
  body.with(at, (body[at] ?? 0) ^ (1 << bit));

/** How many bytes of a body say something. */
const saidBytes = (body: Uint8Array): number =>
  Math.max(1, Buffer.from(body).toString('latin1').trimEnd().length);

function changed(
  body: Uint8Array,
  draw: Draw,
  change: (said: Fields, name: string) => unknown,
): Uint8Array {
  const said = fieldsOf(body) ?? {};
  return bodyOf(change(said, pick(Object.keys(said), draw)));
}

/** A field of a field, where there is one. */
function deeper(said: Fields, name: string, draw: Draw): unknown {
  const inner = said[name];
  if (typeof inner !== 'object' || inner === null) return { ...said, [name]: pick(strange, draw) };
  // An object has fields by names, and a list by numbers.
  const fields = inner as Fields;
  return { ...said, [name]: deeper(fields, pick(Object.keys(fields), draw), draw) };
}

const omit = (said: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(said).filter(([it]) => it !== name));

function pick<T>(list: readonly T[], draw: Draw): T {
  // Only an empty list has nothing to pick, and bodies have fields.
  return list[draw(Math.max(1, list.length))] as T;
}
