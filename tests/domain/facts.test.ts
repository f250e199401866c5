import { expect, test } from 'vitest';
import { costText, factText, unknownText } from '../../src/domain/facts.ts';

const words = { yes: 'Được', no: 'Không' };
const today = '2026-11-22';

test('what nobody has asked is unknown, never no', () => {
  expect(unknownText).toBe('Chưa rõ, nên hỏi trước');
  expect(factText(undefined, words, today)).toBe(unknownText);
  expect(costText(undefined, today)).toBe(unknownText);
});

test('a fact is said with the day on which it was asked', () => {
  expect(factText({ value: 'yes', checkedOn: '2026-11-02' }, words, today)).toBe(
    'Được (hỏi ngày 2/11/2026)',
  );
  expect(factText({ value: 'no', note: 'cần hẹn', checkedOn: '2026-11-02' }, words, today)).toBe(
    'Không: cần hẹn (hỏi ngày 2/11/2026)',
  );
});

test.each([
  ['free', 'Miễn phí'],
  ['insurance', 'Theo bảo hiểm y tế'],
  ['paid', 'Có thu phí'],
] as const)('the cost %s reads %s', (value, text) => {
  expect(costText({ value, checkedOn: today }, today)).toBe(`${text} (hỏi ngày 22/11/2026)`);
});

test('180 days later it is still said, 181 days later it is unknown again', () => {
  const fact = { value: 'yes', checkedOn: '2026-05-26' } as const;
  expect(factText(fact, words, today)).toBe('Được (hỏi ngày 26/5/2026)');
  expect(factText(fact, words, '2026-11-23')).toBe(unknownText);
  expect(costText({ value: 'free', checkedOn: '2026-05-25' }, today)).toBe(unknownText);
});
