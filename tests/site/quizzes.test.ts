import { describe, expect, test } from 'vitest';
import { records } from '../content/files.ts';
import { page } from './pages.ts';

const withQuiz = records('articles').filter(({ data }) => data.quiz !== undefined);

describe('questions that readers answer for themselves', () => {
  test('stand in lessons for people at work, four or five each', () => {
    const list = page('/can-bo/').tree.querySelector('#bai-hoc ~ .list');
    const lessons = list?.querySelectorAll('a').map((it) => it.getAttribute('href')) ?? [];
    expect(withQuiz.length).toBeGreaterThanOrEqual(3);
    expect(lessons).toEqual(
      expect.arrayContaining(withQuiz.map(({ slug }) => `/bai-viet/${slug}/`)),
    );
    for (const { slug, data } of withQuiz) {
      expect(data.audiences, slug).toContain('staff');
      expect([4, 5], slug).toContain(data.quiz?.length);
    }
  });

  test('are answered by opening, and nothing could be counted, sent or kept', () => {
    let count = 0;
    for (const { slug, data } of withQuiz) {
      const section = page(`/bai-viet/${slug}/`).tree.querySelector('#tu-hoi');
      const answers = section?.querySelectorAll('details').map((it) => it.textContent) ?? [];
      for (const [at, { choices, answer, why }] of (data.quiz ?? []).entries()) {
        count += 1;
        expect(answers[at], slug).toContain(choices[answer - 1]);
        expect(answers[at], slug).toContain(why);
      }
      expect(section?.querySelectorAll('input, button, form, script, details[open]')).toEqual([]);
    }
    expect(count).toBeGreaterThanOrEqual(12);
  });

  test('never weigh a person: no score, and nobody is told what they are', () => {
    const verdict =
      /\bđiểm số\b|bạn (bị |là người )nghiện|anh\/chị (bị |là người )nghiện|kết quả của bạn/i;
    expect(verdict.test('Vậy là bạn bị nghiện.')).toBe(true);
    expect(withQuiz.length).toBeGreaterThan(0);
    for (const { slug, data } of withQuiz)
      expect(verdict.test(JSON.stringify(data.quiz)), slug).toBe(false);
  });
});
