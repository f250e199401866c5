import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globSync, readFileSync } from 'node:fs';
import { parse, parseDocument, stringify, type Document } from 'yaml';
import { patched } from '../../cms/patched.ts';
import { decapMarkdown, decapYaml } from './decapwriter.ts';

const line = `# Ghi chú đầu tệp
name: 'Đường dây thử'   # tên gọi
number: "115"
area: { province: '01', commune: '00001' }
tags: [một, 'hai', ba]

# Giờ nghe máy
hours:
  rules:
    - days: [1, 2]
      opens: '07:30' # sáng
      closes: '17:00'
    - days: [6]
      opens: '08:00'
      closes: '11:00'
  holidays: unknown
note: >-
  Dòng gấp
  làm hai.
sources:
  - title: Báo A
    date: '2026'
  - title: 'Báo B: số hai'
`;

/** Takes an edit of what the file says and gives the file as it is patched, from what Decap would write. */
const edit = (change: (file: Document.Parsed) => unknown): string => {
  const file = parseDocument(line);
  change(file);
  return patched(line, decapYaml.stringify(file.toJS()));
};

const sources = [{ title: 'Báo A', date: '2026' }, { title: 'Báo B: số hai' }] as const;

describe('only what differs in meaning changes', () => {
  test('nothing, when nothing differs', () => {
    for (const write of [stringify, decapYaml.stringify])
      expect(patched(line, write(parse(line)))).toBe(line);
    const turned = Object.fromEntries(Object.entries(parse(line) as object).toReversed()); // a group of keys
    expect(patched(line, stringify(turned))).toBe(line);
  });

  test.each<[string, (file: Document.Parsed) => unknown, string, string]>([
    [
      'a text keeps its quotes and the words behind it',
      (it) => it.set('name', "Mẹ'"),
      "'Đường dây thử'   # tên",
      "'Mẹ'''   # tên",
    ],
    ['double quotes stay double', (it) => it.set('number', '113'), '"115"', '"113"'],
    [
      'a time deep inside',
      (it) => it.setIn(['hours', 'rules', 0, 'opens'], '06:00'),
      "'07:30' # sáng",
      "'06:00' # sáng",
    ],
    [
      'a value between braces',
      (it) => it.setIn(['area', 'commune'], '00002'),
      "commune: '00001' }",
      "commune: '00002' }",
    ],
    [
      'a key between braces goes',
      (it) => it.deleteIn(['area', 'commune']),
      ", commune: '00001' }",
      ' }',
    ],
    [
      'a key between braces comes',
      (it) => it.setIn(['area', 'x'], 'a, b'),
      "'00001' }",
      "'00001', x: 'a, b' }",
    ],
    [
      'an item between brackets',
      (it) => it.setIn(['tags', 1], 'bốn, năm'),
      "'hai', ba",
      "'bốn, năm', ba",
    ],
    ['an item between brackets goes', (it) => it.deleteIn(['tags', 0]), '[một, ', '['],
    ['a list between brackets is emptied', (it) => it.set('tags', []), "[một, 'hai', ba]", '[]'],
    [
      'a row goes',
      (it) => it.deleteIn(['hours', 'rules', 0]),
      "    - days: [1, 2]\n      opens: '07:30' # sáng\n      closes: '17:00'\n",
      '',
    ],
    [
      'the first key of a row goes',
      (it) => it.deleteIn(['sources', 0, 'title']),
      '  - title: Báo A\n    date',
      '  - date',
    ],
    [
      'the last key of a row goes',
      (it) => it.deleteIn(['sources', 0, 'date']),
      "    date: '2026'\n",
      '',
    ],
    [
      'a row comes last',
      (it) => it.set('sources', [...sources, { title: 'C', date: '2025-01' }]),
      "số hai'\n",
      "số hai'\n  - title: C\n    date: '2025-01'\n",
    ],
    [
      'a row comes first',
      (it) => it.set('sources', [{ title: 'C' }, ...sources]),
      'sources:\n',
      'sources:\n  - title: C\n',
    ],
    [
      'a row comes between',
      (it) => it.set('sources', [sources[0], { title: 'C' }, sources[1]]),
      "'2026'\n",
      "'2026'\n  - title: C\n",
    ],
    [
      'a folded text',
      (it) => it.set('note', 'Dòng mới.'),
      '>-\n  Dòng gấp\n  làm hai.\n',
      '>-\n  Dòng mới.\n',
    ],
    [
      'a group goes',
      (it) => it.delete('hours'),
      line.slice(line.indexOf('hours:'), line.indexOf('note:')),
      '',
    ],
    [
      'a list becomes empty',
      (it) => it.set('sources', []),
      line.slice(line.indexOf('sources:')),
      'sources: []\n',
    ],
    [
      'a text becomes a list',
      (it) => it.set('number', ['115']),
      'number: "115"',
      "number:\n  - '115'",
    ],
    ['a number', (it) => it.setIn(['hours', 'rules', 1, 'days'], [7]), '[6]', '[7]'],
  ])('%s', (_name, change, from, to) => {
    expect(line.split(from)).toHaveLength(2);
    expect(edit(change)).toBe(line.replace(from, () => to));
  });

  test('a new key stands behind the one that it follows, or first', () => {
    const after = (data: object) => patched('a: 1\nb: 2 # hai\n', stringify(data));
    expect(after({ a: 1, c: { d: 'e' }, f: 3, b: 2 })).toBe('a: 1\nc:\n  d: e\nf: 3\nb: 2 # hai\n');
    expect(after({ c: [1], a: 1, b: 2 })).toBe('c:\n  - 1\na: 1\nb: 2 # hai\n');
    expect(after({ b: 2, c: 3 })).toBe('b: 2 # hai\nc: 3\n');
  });

  test('several edits at once', () => {
    const text = edit((it) => {
      it.set('name', 'Tên mới');
      it.setIn(['hours', 'rules'], [{ days: [6], opens: '08:00', closes: '12:00' }]);
      it.setIn(['sources', 1, 'url'], 'https://example.vn/');
    });
    expect(text).toBe(
      line
        .replace('Đường dây thử', 'Tên mới')
        .replace("    - days: [1, 2]\n      opens: '07:30' # sáng\n      closes: '17:00'\n", '')
        .replace('11:00', '12:00')
        .replace("số hai'\n", "số hai'\n    url: https://example.vn/\n"),
    );
  });
});

describe('a text stays a text for every reader', () => {
  test.each([
    '07:30',
    '2026-11-22',
    '2026',
    '01',
    '1e3',
    '0x1f',
    'yes',
    'no',
    'null',
    '~',
    'true',
    '190:20:30',
    '1_000',
    '+84769040404',
  ])('%s is quoted', (text) => {
    for (const before of ['a: x\n', "a: 'x'\n", '', 'a: [x]\n', 'a:\n  - x\n']) {
      const value = before.includes('[') || before.includes('-') ? [text] : text;
      const written = patched(before, `a: ${JSON.stringify(value)}\n`);
      expect(written).toContain(`'${text}'`);
      for (const version of ['1.1', '1.2'] as const)
        expect(parse(written, { version })).toEqual({ a: value });
    }
  });
});

describe('a file that was not there or cannot be read', () => {
  test('is written anew, in the house’s quotes', () => {
    expect(patched('', 'opens: 07:30\nname: "a: b"\n')).toBe("opens: '07:30'\nname: 'a: b'\n");
    expect(patched('', '---\ntitle: A\ndate: 2026-11-22\n---\n* Một \\[1]\n')).toBe(
      "---\ntitle: A\ndate: '2026-11-22'\n---\n- Một [1]\n",
    );
  });

  test.each(['a: [1\n', 'a: 1\na: 2\n', '---\na: [1\n---\nChữ\n'])('%j is replaced', (before) => {
    const after = before.startsWith('---') ? '---\na: 1\n---\nChữ mới\n' : 'a: 1\n';
    expect(patched(before, after)).toBe(after);
  });
});

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

const rewritten = await decapMarkdown();

describe('the text below the fields', () => {
  const below = (before: string, after: string) =>
    patched(`---\na: 1\n---\n${before}`, `---\na: 1\n---\n${after}`).replace(
      '---\na: 1\n---\n',
      '',
    );

  test.each([
    'Một câu. [1]\n\n- Điểm _nghiêng_ [2]\n- **Đậm**\n\n## Mục\n\n1. Một\n2. Hai\n   - Trong\n',
    '* a\n\n* b\n\n\nChữ __đậm__  \nxuống dòng\n\n***\n\n![Ảnh](/media/a.webp)\n',
    '> trích _lời_\n\n5 * 3 = 15, a_b_c, \\*sao\\*\n',
    '```\n- a\n\n[1]\n```\n\n- x\n',
  ])('%j comes back from the form as it stood', (text) => {
    expect(rewritten(text)).not.toBe(text);
    expect(below(text, rewritten(text))).toBe(text);
  });

  test('a paragraph that was edited is written in the house’s signs, the others stay', () => {
    const before = 'Một. [1]\n\nHai _nhé_. [2]\n\n- x [1]\n- y\n';
    const edited = before.replace('Hai', 'Hai ba').replace('- y', '- z');
    expect(below(before, rewritten(edited))).toBe(
      'Một. [1]\n\nHai ba *nhé*. [2]\n\n- x [1]\n- z\n',
    );
  });

  test('a paragraph comes, goes or moves', () => {
    const before = '\nMột. [1]\n\nHai _nhé_.\n\nBa.';
    expect(below(before, 'Hai *nhé*.\n\nMới \\[2].\n\nMột. \\[1]')).toBe(
      '\nHai _nhé_.\n\nMới [2].\n\nMột. [1]\n',
    );
    expect(below(before, '')).toBe('');
  });

  test.each([
    ['\\*sao\\*', '*sao*'],
    ['a [b](/c)', 'a \\[b](/c)'],
    ['- điểm', '\\- điểm'],
    ['**đậm**', '*đậm*'],
    ['Một [1]', 'Một [2]'],
    ['# Mục', '## Mục'],
    ['hai  \ndòng', 'hai\ndòng'],
  ])('%j and %j do not say the same', (before, after) => {
    expect(below(before, after)).toBe(`${after}\n`);
  });
});

describe('every file of content comes back as it stands when nothing was edited', () => {
  const front = /^---\n([^]*?\n)---\n([^]*)$/;
  const files = globSync('content/{*.yml,*/*.{yml,md}}', { exclude: ['**/README.md'] }).map(
    (path) => {
      const text = readFileSync(path, 'utf8');
      const [, fields, body] = front.exec(text) ?? [];
      return { path, text, fields, body };
    },
  );

  test.each([
    ['yaml', stringify],
    ['the older yaml of Decap', decapYaml.stringify],
  ])('its fields written by %s', (_name, write) => {
    expect(files.length).toBeGreaterThan(150);
    for (const { path, text, fields, body } of files) {
      const after =
        fields === undefined ? write(parse(text)) : `---\n${write(parse(fields))}---\n${body}`;
      expect(patched(text, after), path).toBe(text);
    }
  });

  test('its text written by Decap’s rich editor', () => {
    const texts = files.filter(({ body }) => body !== undefined);
    expect(texts.length).toBeGreaterThan(40);
    for (const { path, text, fields, body = '' } of texts) {
      const after = `---\n${fields}---\n${rewritten(body)}`;
      expect(after, path).not.toBe(text);
      expect(patched(text, after), path).toBe(text);
    }
  });
});
