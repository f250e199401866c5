import { describe, expect, test } from 'vitest';
import { askPeople, stated, unsaid } from '../../cms/photographed.ts';
import type { Question } from '../../cms/dialog.ts';

const one = '/media/articles/a/mot.webp';
const two = '/media/articles/a/hai.jpg';

describe('The pictures of an article are', () => {
  test('its cover and those in its text, each once', () => {
    const body = `![Sân](${one})\n\nchữ\n\n![Sân](${one}) và ![Phòng](${two} "Tên")`;
    expect(stated({ cover: { src: one, alt: 'Sân' }, body }).pictures).toEqual([one, two]);
  });

  test.each([
    ['words with brackets', `![Sân [trường]](${one})`],
    ['words with an escaped bracket', `![Sân \\] trường](${one})`],
    ['a name for it elsewhere in the text', `![Sân][anh]\n\n[anh]: ${one}`],
    ['an address between signs', `![Sân](<${one}>)`],
    ['a link around it', `[![Sân](${one})](https://a.example/)`],
    ['a tag', `<img src="${one}">`],
    ['a line end inside', `![Sân](\n${one}\n)`],
  ])('found also with %s', (_, body) => {
    expect(stated({ body }).pictures).toEqual([one]);
  });

  test('none, where there are none', () => {
    const body = 'Tải [văn bản](/media/articles/a/van-ban.pdf), xem [trang](/media/).';
    expect(stated({ body })).toEqual({ pictures: [], people: undefined });
    expect(stated({ cover: '', body: undefined, people: '' })).toEqual({
      pictures: [],
      people: undefined,
    });
    expect(stated({ cover: { src: '' } }).pictures).toEqual([]);
    expect(stated({ cover: { src: 7 } }).pictures).toEqual([]);
  });
});

describe('An editor has still to say whom pictures show', () => {
  const say = (pictures: string[], people?: string) => ({ pictures, people });
  test.each([
    ['not without a picture', say([]), undefined, false],
    ['with a picture of which nothing was said', say([one]), undefined, true],
    ['not with a new article that says it', say([one], 'none'), undefined, false],
    ['with a new picture under an old word', say([one, two], 'none'), say([one], 'none'), true],
    ['with another picture in its place', say([two], 'none'), say([one], 'none'), true],
    ['not when a picture goes', say([one], 'none'), say([one, two], 'none'), false],
    ['not with a new word', say([one, two], 'consented'), say([one], 'none'), false],
    ['not when nothing changed', say([one], 'none'), say([one], 'none'), false],
    ['also where nothing was said before either', say([one]), say([one]), true],
  ])('%s', (_, now, before, expected) => {
    expect(unsaid(now, before)).toBe(expected);
  });
});

test('the question offers what the schema knows, and the way back counts for no answer', async () => {
  const asked: Question[] = [];
  const answers = [
    { answer: 'save', choice: 'none' },
    { answer: 'back', choice: 'none' },
  ];
  const ask = async (question: Question) => {
    asked.push(question);
    return answers[asked.length - 1] ?? { answer: 'back' };
  };
  expect(await askPeople(ask, { pictures: [one], people: 'none' })).toBe('none');
  expect(await askPeople(ask, { pictures: [one] })).toBeUndefined();
  expect(asked[0]?.title).toBe('Trong ảnh có ai nhận ra được không?');
  expect(asked[0]?.choices?.options.length).toBeGreaterThan(1);
  expect(asked.map((it) => it.choices?.chosen)).toEqual(['none', undefined]);
});
