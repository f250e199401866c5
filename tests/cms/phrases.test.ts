import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phrases } from '../../cms/phrases.ts';
import { canonText } from '../../src/domain/canon.ts';
import { slurs } from '../content/slurs.ts';

type Phrases = { [key: string]: string | Phrases };

// The packages carry no types; what they give is checked by the tests themselves.
const packages = createRequire(import.meta.url);
const locale = join(process.cwd(), 'node_modules/decap-cms-locales/dist/esm/en/index.js');
const { default: english }: { default: Phrases } = await import(/* @vite-ignore */ locale);

const leaves = (tree: Phrases, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
const ours = leaves(phrases);
const theirs = new Map(leaves(english));
const placeholders = (phrase: string): string[] => [
  ...new Set(phrase.match(/%\{\w+\}/g)?.toSorted()),
];
const broken = (wrong: (phrase: string, key: string) => boolean): string[] =>
  ours.filter(([key, phrase]) => wrong(phrase, key)).map(([key]) => key);

describe('beside Decap’s English', () => {
  test('every phrase is there, and none that Decap does not ask for', () => {
    expect(theirs.size).toBe(248);
    expect(ours.map(([key]) => key).toSorted()).toEqual([...theirs.keys()].toSorted());
  });

  test('each phrase has the same placeholders', () => {
    const places = (pairs: Iterable<[string, string]>) =>
      Object.fromEntries([...pairs].map(([key, phrase]) => [key, placeholders(phrase)]));
    expect(places(ours)).toEqual(places(theirs));
  });

  test('none has stayed English but a proper name', () => {
    expect(broken((phrase, key) => phrase === theirs.get(key))).toEqual([
      'editor.editorWidgets.markdown.markdown',
    ]);
  });

  test('lines break where Decap breaks them', () => {
    const lines = (phrase = '') => phrase.split('\n').length;
    expect(broken((phrase, key) => lines(phrase) !== lines(theirs.get(key)))).toEqual([]);
  });
});

describe('each phrase', () => {
  test('is in the one spelling of the site', () => {
    expect(broken((phrase) => phrase !== canonText(phrase))).toEqual([]);
  });

  test('has no sign that plain fonts lack, and no half-filled space', () => {
    expect(broken((phrase) => /\uff0b|\.\.\.|'|"| {2}/.test(phrase))).toEqual([]);
    expect(broken((phrase) => phrase !== phrase.trim()).toSorted()).toEqual([
      'mediaLibrary.mediaLibraryModal.private',
      'ui.errorBoundary.details',
    ]);
  });

  test('says one thing by one word, and none that only developers know', () => {
    const foreign =
      /bộ sưu tập|công bố|xuất bản|tập tin|hình ảnh|trường|backend|widget|commit|repo|entry|slug|issue/iu;
    expect(
      broken((phrase) => foreign.test(phrase.replace(/%\{\w+\}/g, '')) || slurs(phrase).length > 0),
    ).toEqual([]);
  });
});

describe('states of a draft', () => {
  const { draft, inReview, ready } = phrases.editor.editorToolbar;

  test('are called the same on the board and above the form', () => {
    const { draftHeader, inReviewHeader, readyHeader } = phrases.workflow.workflowList;
    expect([draftHeader, inReviewHeader, readyHeader]).toEqual([draft, inReview, ready]);
  });

  test('are called the same in sentences', () => {
    const quoted = ours.flatMap(([, phrase]) => phrase.match(/“[^”%]+”/g) ?? []);
    expect(new Set(quoted)).toEqual(new Set([`“${inReview}”`, `“${ready}”`]));
  });
});

describe('filled in by Decap’s own library', () => {
  const Polyglot: new (settings: object) => { t(key: string, values?: object): string } =
    packages('node-polyglot');
  const polyglot = new Polyglot({ locale: 'vi', phrases });
  const say = (key: string, values?: object) => polyglot.t(key, values);

  test.each([
    [1, '1 mục chờ duyệt, 0 mục sẵn sàng đăng.'],
    [12, '12 mục chờ duyệt, 0 mục sẵn sàng đăng.'],
  ])('one form does for %i entries', (count, sentence) => {
    const values = { smart_count: count, readyCount: 0 };
    expect(say('workflow.workflow.description', values)).toBe(sentence);
  });

  test('a refusal names its field and ends in one full stop', () => {
    const values = { fieldLabel: 'Tiêu đề', pattern: 'Dài quá 110 ký tự. Hãy viết ngắn lại.' };
    expect(say('editor.editorControlPane.widget.regexPattern', values)).toBe(
      '“Tiêu đề”: Dài quá 110 ký tự. Hãy viết ngắn lại.',
    );
    expect(say('editor.editorControlPane.widget.required', values)).toBe(
      'Thiếu “Tiêu đề”. Hãy điền hoặc chọn.',
    );
  });

  test('a day on the board needs no names of months', () => {
    const dayjs: (day: string) => { format(pattern: string): string } = packages('dayjs');
    const date = dayjs('2026-11-02').format(phrases.workflow.workflow.dateFormat);
    expect(say('workflow.workflowCard.lastChange', { date, author: 'Nguyễn Thử' })).toBe(
      'Nguyễn Thử sửa ngày 2/11/2026',
    );
  });
});

test('buttons above the form fit a narrow phone', () => {
  const { backCollection, statusInfoTooltipDraft, statusInfoTooltipInReview, ...buttons } =
    phrases.editor.editorToolbar;
  expect([statusInfoTooltipDraft, statusInfoTooltipInReview, backCollection].every(Boolean)).toBe(
    true,
  );
  expect(Object.values(buttons).filter((label) => label.length > 22)).toEqual([]);
});
