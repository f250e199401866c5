import { expect, test } from 'vitest';
import { helpLines, mayLead, reportLines } from '../../src/domain/hotlines.ts';
import { records } from './files.ts';

const lines = records('hotlines').map(({ data }) => data);

test('help: 115 first, then what surely answers, then what may; no number for reports among them', () => {
  const help = helpLines(lines);
  expect(help[0]?.number).toBe('115');
  expect(help.filter(mayLead).map(({ number }) => number)).toEqual([
    '115',
    '113',
    '111',
    '114',
    '112',
  ]);
  expect(help.slice(5).every(({ state }) => state === 'unconfirmed')).toBe(true);
  expect(reportLines(lines).map(({ number }) => number)).toEqual(['+84769040404', '+84705131313']);
});

test('a number for reports says that it is none for help', () => {
  for (const { note } of reportLines(lines))
    expect(note).toContain('không phải số tư vấn hay giúp đỡ');
});
