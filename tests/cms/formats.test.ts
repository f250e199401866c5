import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownFile, unreadable, yamlFile } from '../../cms/formats.ts';

const broken = '⚠ Tệp viết sai, chưa đọc được';
const wrong = (line: number): string =>
  `Dòng ${line} viết sai. Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.`;
const headless = 'Phần khai báo giữa hai dòng --- ở đầu tệp bị thiếu hoặc hỏng.';

const article = (front: string, body = 'Nội dung.'): string => `---\n${front}\n---\n\n${body}\n`;

/** Ten names, each standing for the one before ten times. */
const bomb = [...'abcdefghij']
  .map((name, at) => `${name}: &${name} [${Array(10).fill(at ? `*${'abcdefghij'[at - 1]}` : 'x')}]`)
  .join('\n');

describe('A file is read', () => {
  test('with its fields and the text below them', () => {
    expect(markdownFile.fromFile(article('title: Tin\ntopics: [a, b]'))).toEqual({
      title: 'Tin',
      topics: ['a', 'b'],
      body: 'Nội dung.',
    });
    expect(yamlFile.fromFile('name: Trạm\n')).toEqual({ name: 'Trạm' });
    expect(yamlFile.fromFile('')).toEqual({});
  });

  test.each([
    ['with the line ends of Windows', '---\r\ntitle: Tin\r\n---\r\n\r\nNội dung.\r\n'],
    ['with the mark that Notepad puts first', `\uFEFF${article('title: Tin')}`],
    ['with blanks behind its dashes', '---\ntitle: Tin\n---  \nNội dung.'],
  ])('%s', (_, text) => {
    expect(markdownFile.fromFile(text)).toEqual({ title: 'Tin', body: 'Nội dung.' });
    expect(unreadable(text, true)).toBeUndefined();
  });

  test('with lines of dashes in the text below', () => {
    const text = article('title: Tin', 'Trên\n\n---\n\nDưới\n\n---');
    expect(markdownFile.fromFile(text)['body']).toBe('Trên\n\n---\n\nDưới\n\n---');
  });

  test('with days and hours as the texts that they are', () => {
    const text = "published: 2026-11-26\nopen: 07:30\nclose: '17:00'\nphone: '0912'\n";
    expect(yamlFile.fromFile(text)).toEqual({
      published: '2026-11-26',
      open: '07:30',
      close: '17:00',
      phone: '0912',
    });
  });

  test('and a tag that would make code of it elsewhere makes a text', () => {
    expect(yamlFile.fromFile('title: !!js/function "function(){ window.__ran = 1 }"\n')).toEqual({
      title: 'function(){ window.__ran = 1 }',
    });
  });

  test('and a key that would change every object is one key', () => {
    const read = yamlFile.fromFile('__proto__: { polluted: true }\ntitle: Tin\n');
    expect(Object.keys(read)).toEqual(['__proto__', 'title']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('A file that cannot be read shows so, and says where', () => {
  test.each([
    ['a bracket that is not closed', 'title: Tin\ntopics: [a', 2],
    ['a text that is not closed', "title: 'Tin", 1],
    ['a key twice', 'title: Tin\ntitle: Tin', 2],
    ['a list and no fields', '- a\n- b', 1],
    ['one text', 'Tin', 1],
    ['a reference to nothing', 'kind: news\ntitle: *Tin*', 2],
    ['a group that holds itself', 'a: 1\nb: &b\n  c: *b', 3],
    ['a few lines that stand for thousands of millions', bomb, 2],
    ['brackets without end', `a: ${'['.repeat(5000)}`, 1],
  ])('%s', (_, front, line) => {
    expect(yamlFile.fromFile(front)).toEqual({ title: broken, name: broken });
    expect(unreadable(front, false)).toBe(wrong(line));
    expect(markdownFile.fromFile(article(front))).toEqual({ title: broken, body: 'Nội dung.' });
    expect(unreadable(article(front), true)).toBe(wrong(line + 1));
  });

  test.each([
    ['no lines of dashes', 'Chỉ có chữ.'],
    ['no second line of dashes', '---\ntitle: Tin\n\nNội dung.'],
    ['something before the first line', '\n---\ntitle: Tin\n---\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(markdownFile.fromFile(text)['title']).toBe(broken);
    expect(unreadable(text, true)).toBe(headless);
  });
});

describe('A file is written', () => {
  test('in the order of its form, whatever the form does not know last', () => {
    expect(yamlFile.toFile({ b: 1, x: 2, a: 3 }, ['a', 'b'])).toBe('a: 3\nb: 1\nx: 2\n');
  });

  test('with quotes around what an older reader would take for an hour or a number', () => {
    const text = yamlFile.toFile({ open: '17:00', on: '2026-11-26', phone: '0912', said: 'yes' });
    expect(text).toBe(
      "open: '17:00'\non: '2026-11-26'\nphone: '0912'\nsaid: 'yes'\n".replace('on:', "'on':"),
    );
    expect(parse(text, { version: '1.1' })).toEqual({
      open: '17:00',
      on: '2026-11-26',
      phone: '0912',
      said: 'yes',
    });
  });

  test('each value by itself, also where two are the same', () => {
    const hours = ['07:30'];
    expect(yamlFile.toFile({ a: hours, b: hours })).not.toMatch(/[&*]/);
  });

  test('with dashes between its fields and its text, and reads back as it was', () => {
    const data = {
      title: 'Tin: “---” và # dấu',
      summary: 'Hai dòng\n---\nmột khai báo: giả',
      body: '---\ntitle: Giả\n---\n\nNội dung.',
    };
    const text = markdownFile.toFile(data);
    expect(markdownFile.fromFile(text)).toEqual(data);
    expect(text.endsWith('\n\n---\ntitle: Giả\n---\n\nNội dung.\n')).toBe(true);
  });

  test('also without a text below', () => {
    expect(markdownFile.toFile({ title: 'Tin' })).toBe('---\ntitle: Tin\n---\n\n\n');
    expect(markdownFile.fromFile(markdownFile.toFile({ title: 'Tin' }))).toEqual({
      title: 'Tin',
      body: '',
    });
  });
});
