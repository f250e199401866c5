import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { patched } from '../../cms/patched.ts';
import { decapYaml } from './decapwriter.ts';

const keys = fc.constantFrom('a', 'b', 'tên', 'ngày mở', 'e', 'f');
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab ấ:#-\'"[]{},|>&*!%@`?\n\\~019.') }),
  fc.constantFrom(
    '',
    '07:30',
    '2026-11-22',
    'no',
    'Một câu dài '.repeat(12),
    'hai\n\ndòng\n',
    '- a',
    '# b',
  ),
);
const { value: values } = fc.letrec<{ value: unknown; group: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('group'),
  ),
  group: fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));
const groups = fc.dictionary(keys, values, { maxKeys: 6, noNullPrototype: true });

/** Takes a value and gives edits of it: a part left out, put in or exchanged, at any depth. */
function edits(value: unknown): fc.Arbitrary<unknown> {
  const same = fc.constant(value);
  if (Array.isArray(value)) {
    const kept = fc.tuple(...value.map((it) => fc.oneof(edits(it), fc.constant(it))));
    return fc
      .tuple(kept, fc.nat(value.length), fc.nat(2), fc.array(values, { maxLength: 1 }))
      .map(([rows, at, gone, come]) => rows.toSpliced(at, gone, ...come));
  }
  if (typeof value !== 'object' || value === null) return fc.oneof(same, values);
  const inner = fc.record(
    Object.fromEntries(
      Object.entries(value).map(([key, it]) => [key, fc.oneof(edits(it), fc.constant(it))]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc
    .tuple(inner, fc.option(fc.tuple(keys, values)))
    .map(([left, one]) => (one ? { ...left, [one[0]]: one[1] } : left));
}

const styles = fc.constantFrom<((value: unknown) => string)[]>(
  (value) => stringify(value),
  (value) => stringify(value, { singleQuote: true, lineWidth: 0 }),
  (value) => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', indentSeq: false }),
  (value) => stringify(value, { collectionStyle: 'flow' }),
  (value) => decapYaml.stringify(value),
  (value) => stringify(value).replace(/^(?=[a-zê])/gm, '\n# ghi chú\n'),
);

test('whatever was edited, the file says what Decap would have it say', () => {
  fc.assert(
    fc.property(
      groups.chain((value) => fc.tuple(fc.constant(value), edits(value))),
      styles,
      styles,
      ([value, wanted], one, other) => {
        const [before, after] = [one(value), other(wanted)];
        fc.pre(valid(before) && valid(after));
        expect(parse(patched(before, after))).toEqual(parse(after));
        expect(patched(before, JSON.stringify(parse(before)))).toBe(before);
      },
    ),
  );
});

const valid = (text: string): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

test('an edit of one value leaves every other line alone', () => {
  const text = (value: unknown) =>
    stringify(value).replace(/^/gm, (_, at: number) => (at === 0 ? '# giữ\n' : ''));
  fc.assert(
    fc.property(
      fc.dictionary(keys, fc.array(groups, { maxLength: 3 }), {
        minKeys: 2,
        noNullPrototype: true,
      }),
      fc.nat(),
      texts,
      (value, at, said) => {
        const key = Object.keys(value)[at % Object.keys(value).length] ?? '';
        const before = text(value);
        // A text of blanks alone cannot be told from the empty lines behind it.
        fc.pre(valid(before) && !/[|>][-+\d]*\n\s*\n/.test(before));
        const after = patched(before, stringify({ ...value, [key]: said }));
        expect(after.startsWith('# giữ\n')).toBe(true);
        for (const [other, it] of Object.entries(value).filter(([name]) => name !== key))
          expect(after).toContain(stringify({ [other]: it }));
      },
    ),
  );
});
