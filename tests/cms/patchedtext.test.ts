import { describe, expect, test } from 'vitest';
import { globSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { patched } from '../../cms/patched.ts';
import { decapMarkdown, decapYaml } from './decapwriter.ts';

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
