import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify, type Document } from 'yaml';
import { patched } from '../../cms/patched.ts';
import { decapYaml } from './decapwriter.ts';

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
