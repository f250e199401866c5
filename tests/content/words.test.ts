import { expect, test } from 'vitest';
import { canonText } from '../../src/domain/canon.ts';
import { wordings } from '../../src/domain/wording.ts';
import { words } from './slurs.ts';

const avoided = words.flatMap(({ avoid }) => avoid);

test('every phrase to avoid stands once, in its canonical spelling', () => {
  expect(avoided.length).toBeGreaterThan(12);
  expect(new Set(avoided.map((it) => it.toLowerCase())).size).toBe(avoided.length);
  expect(avoided.map(canonText)).toEqual(avoided);
});

test('no word that is recommended is one to avoid', () => {
  for (const { say } of words) expect(wordings(say, words), say).toEqual([]);
});

test('the words that hurt most are there, and what the law defines is not', () => {
  expect(avoided).toEqual(
    expect.arrayContaining(['con nghiện', 'thằng nghiện', 'đối tượng', 'tệ nạn', 'lạm dụng', 'trại cai']),
  );
  const law = 'người nghiện ma túy, người sử dụng trái phép chất ma túy, người sau cai nghiện';
  expect(wordings(law, words)).toEqual([]);
});
