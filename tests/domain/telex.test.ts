import { expect, test } from 'vitest';
import { keystrokes } from '../../src/domain/telex.ts';

const written = (word: string) => keystrokes(word)?.normalize('NFD');

test.each([
  ['nghieejn', 'nghiện'],
  ['nghieenj', 'nghiện'],
  ['hooij', 'hội'],
  ['vux', 'vũ'],
  ['ddaf', 'đà'],
  ['nawngx', 'nẵng'],
  ['dduwowngf', 'đường'],
  ['duongdwf', 'đường'],
  ['huowng', 'hương'],
  ['thuw', 'thư'],
  ['muaw', 'mưa'],
  ['lawcs', 'lắc'],
  ['quas', 'quá'],
  ['awn', 'ăn'],
  ['vu4', 'vũ'],
  ['ho65i', 'hội'],
  ['d9u7o7ng2', 'đường'],
  ['la81c', 'lắc'],
  ['tha61t', 'thất'],
])('the keys %s are %s', (keys, word) => {
  // The tone stands last: its place within a word is a matter of writing, not of reading.
  const marks = (text: string) => [...text.normalize('NFD')].toSorted().join('');
  expect(marks(written(keys) ?? '')).toBe(marks(word));
});

test.each(['vu', 'hoi', 'thanh', 'phuong', 'Vũ', '12', '', 'huyen'])('%j is what it is', (word) => {
  expect(keystrokes(word)).toBeUndefined();
});
