import type { Shape } from '../schemas/shape.ts';
import { typedPhone } from './phonetyped.ts';

/** What became of a cell that a spreadsheet may have changed: the text as the schema has it, or all that it may have been. */
export type Recovered = { text: string; changed: boolean } | { choices: readonly string[] };

/**
 * Takes a cell's text, what the schema says of its value and what stood there before, if anything, and
 * gives the text back as it was before a spreadsheet took it for a number, a day or an hour: codes get
 * their zeros, days their order, numbers to dial their +84. What cannot be told stays for the schema.
 */
export function recovered(text: string, { pattern }: Shape, before?: string): Recovered {
  const fits = new RegExp(pattern ?? '', 'u');
  if (fits.test(text)) return { text, changed: false };
  const choices = [...new Set(rewritten(text))].filter((it) => fits.test(it));
  const [only, ...others] = before !== undefined && choices.includes(before) ? [before] : choices;
  if (only === undefined) return { text, changed: false };
  return others.length > 0 ? { choices } : { text: only, changed: true };
}

const rewritten = (text: string): string[] => [
  ...(/^\d{1,5}$/.test(text) ? [text.padStart(2, '0'), text.padStart(5, '0')] : []),
  ...days(text),
  ...hours(text),
  ...(typedPhone(text) === undefined ? [] : [typedPhone(text) ?? '']),
];

/** 27/11/2026 in Việt Nam, 11/27/2026 elsewhere; the first day of a month or a year may stand for the whole. */
function days(text: string): string[] {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (!year) return [];
  const [one, two] = [a.padStart(2, '0'), b.padStart(2, '0')];
  return [
    ...(Number(two) <= 12 ? [`${year}-${two}-${one}`] : []),
    ...(Number(one) <= 12 ? [`${year}-${one}-${two}`] : []),
    ...(one === '01' && Number(two) <= 12 ? [`${year}-${two}`] : []),
    ...(two === '01' && Number(one) <= 12 ? [`${year}-${one}`] : []),
  ];
}

/** 7:30 or 07:30:00. */
function hours(text: string): string[] {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text) ?? [];
  return hour && minute ? [`${hour.padStart(2, '0')}:${minute}`] : [];
}
