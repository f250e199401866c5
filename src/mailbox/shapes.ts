/**
 * zod/mini as far as this room uses it, for the bundles of the asker's pages, where 6 KB are a fifth of
 * all that may be fetched: src/build/lettercuts.ts puts it in zod's place there. It refuses exactly what
 * zod refuses (tests/mailbox/shapes.test.ts), and gives back what it was given.
 */
type Test = (value: unknown) => boolean;

/** What a value must be; `optional` where a field may be absent. */
export type Shape = {
  test: Test;
  optional: boolean;
  check: (...checks: readonly Test[]) => Shape;
  safeParse: (value: unknown) => { success: boolean; data: unknown };
  parse: (value: unknown) => unknown;
};

const shape = (test: Test, optional = false): Shape => ({
  test,
  optional,
  check: (...checks) => shape((value) => test(value) && checks.every((it) => it(value)), optional),
  safeParse: (value) => ({ success: test(value), data: value }),
  parse: (value) => {
    if (!test(value)) throw new TypeError('shape');
    return value;
  },
});

/** Any text. */
export const string = (): Shape => shape((value) => typeof value === 'string');

/** A whole number that a double can hold exactly. */
export const int = (): Shape => shape(Number.isSafeInteger);

/** Yes or no. */
export const boolean = (): Shape => shape((value) => typeof value === 'boolean');

/** One value alone. */
export const literal = (one: unknown): Shape => shape((value) => value === one);

const oneOf = (all: readonly unknown[]): Shape => shape((value) => all.includes(value));
export { oneOf as enum };

/** A list of such values. */
export const array = (of: Shape): Shape =>
  shape((value) => Array.isArray(value) && value.every(of.test));

/** A field that may be absent, but not undefined. */
export const exactOptional = (of: Shape): Shape => ({ ...of, optional: true });

/** A record of these fields and no other. */
export const strictObject = (fields: Readonly<Record<string, Shape>>): Shape =>
  shape((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const names = new Set(Object.keys(fields));
    const given = new Map<string, unknown>(Object.entries(value));
    return (
      [...given.keys()].every((key) => names.has(key)) &&
      Object.entries(fields).every(([key, field]) =>
        given.has(key) ? field.test(given.get(key)) : field.optional,
      )
    );
  });

/** One of several records, told apart by a field that each has another value for. */
export const discriminatedUnion = (_field: string, all: readonly Shape[]): Shape =>
  shape((value) => all.some((it) => it.test(value)));

// What was of the wrong type never comes to a check: a shape asks for its type first.
const length = (value: unknown): number => (value as { length: number }).length;

/** Checks of texts, lists and numbers. */
export const minLength =
  (least: number): Test =>
  (value) =>
    length(value) >= least;
export const maxLength =
  (most: number): Test =>
  (value) =>
    length(value) <= most;
export const minimum =
  (least: number): Test =>
  (value) =>
    Number(value) >= least;
export const maximum =
  (most: number): Test =>
  (value) =>
    Number(value) <= most;
export const regex =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(String(value));

/** A check of one's own. */
export const refine = (test: Test): Test => test;

/** As the method of the same name. */
export const safeParse = (it: Shape, value: unknown) => it.safeParse(value);
