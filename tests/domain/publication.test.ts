import { describe, expect, test } from 'vitest';
import { isDue, localTime, publication, type Publication } from '../../src/domain/publication.ts';

test('a moment is written as clocks in Viet Nam show it', () => {
  expect(localTime(new Date('2026-11-26T17:04:05.678Z'))).toBe('2026-11-27T00:04:05+07:00');
  expect(localTime(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31T23:59:59+07:00');
});

const last: Publication = {
  at: '2026-11-26T10:00:00+07:00',
  commit: 'abc1234',
  subject: 'Thêm trạm A',
  state: 'published',
  seconds: 40,
};

describe('A record', () => {
  test('is read back as it was written', () => {
    const failed = { ...last, state: 'failed', sentences: ['content/a.yml: mục "b". Sai.'] };
    for (const one of [last, failed])
      expect(publication(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test.each([
    null,
    undefined,
    'x',
    3,
    [],
    {},
    { ...last, at: 'hôm qua' },
    { ...last, state: 'x' },
    { ...last, commit: 1 },
  ])('is none when it is %j', (value) => expect(publication(value)).toBeUndefined());

  test('loses what does not belong to it', () => {
    expect(publication({ ...last, seconds: 'x', sentences: [1, 'a'], path: '/srv' })).toEqual({
      at: last.at,
      commit: last.commit,
      subject: last.subject,
      state: last.state,
      sentences: ['a'],
    });
  });
});

const noon = new Date('2026-11-26T05:00:00Z');
const night = new Date('2026-11-26T17:00:00Z');
const old = { commit: 'abc1234', isNew: false };

test.each<[string, Publication | undefined, { commit: string; isNew: boolean }, Date, boolean]>([
  ['nothing was ever published', undefined, old, noon, true],
  ['nothing is new', last, old, noon, false],
  ['midnight at UTC+7 has come', last, old, night, true],
  ['a commit has just come', last, { commit: 'def5678', isNew: true }, noon, true],
  ['a commit came to a run that was killed', last, { commit: 'def5678', isNew: false }, noon, true],
  ['the same commit did not build', { ...last, state: 'failed' }, old, noon, false],
  [
    'the same commit did not build, and a new day has come',
    { ...last, state: 'failed' },
    old,
    night,
    true,
  ],
  [
    'the try never came to building',
    { at: last.at, commit: old.commit, subject: '', state: 'failed' },
    old,
    noon,
    true,
  ],
  [
    'somebody went back',
    { ...last, state: 'back' },
    { commit: 'def5678', isNew: false },
    night,
    false,
  ],
  [
    'somebody went back, and a commit has come',
    { ...last, state: 'back' },
    { commit: 'def5678', isNew: true },
    noon,
    true,
  ],
  [
    'somebody went back and forward again, the same day',
    { ...last, state: 'back' },
    old,
    noon,
    false,
  ],
  ['somebody went back and forward again, a day ago', { ...last, state: 'back' }, old, night, true],
])('%s: a timer asks', (_case, before, commit, at, due) => {
  expect(isDue(before, commit, at)).toBe(due);
});
