import type { HoursRule } from '../schemas/hours.ts';
import { daysText, fullDay, span, spoken, type Span } from './hours.ts';

/**
 * Takes one stretch of opening and gives it as a person reads it: `Thứ 2–Thứ 6, 7:30–11:30`; one that
 * closes at or before it opens ends `đến 6:00 sáng hôm sau`.
 */
export const ruleText = ({ days, opens, closes }: HoursRule): string =>
  `${daysText(days)}, ${spoken(opens)}${endText(opens, closes)}`;

function endText(opens: string, closes: string): string {
  if (closes === '00:00') return '–24:00';
  if (closes > opens) return `–${spoken(closes)}`;
  return ` đến ${spoken(closes)}${closes < '12:00' ? ' sáng' : ''} hôm sau`;
}

/** Two stretches that are open at the same time: their positions, and the weekday (1 for Monday) on which. */
export type Overlap = { first: number; second: number; day: number };

/** Takes a week's stretches and gives the first two that overlap, the night after Sunday with Monday too. */
export function overlap(rules: readonly HoursRule[]): Overlap | undefined {
  const spans = rules.flatMap(openings);
  for (const [at, a] of spans.entries())
    for (const b of spans.slice(at + 1))
      if (a.rule !== b.rule && a.start < b.end && b.start < a.end)
        return { first: a.rule, second: b.rule, day: dayOf(Math.max(a.start, b.start)) };
  return undefined;
}

/** An opening in minutes from Monday's midnight, none going beyond Sunday's, with its rule's position. */
type Opening = Span & { rule: number };

const week = 7 * fullDay;

const dayOf = (at: number): number => Math.floor(at / fullDay) + 1;

const openings = (it: HoursRule, rule: number): Opening[] =>
  it.days.flatMap((day) => {
    const whole = { rule, ...span(it, (day - 1) * fullDay) };
    if (whole.end <= week) return [whole];
    return [
      { ...whole, end: week },
      { ...whole, start: 0, end: whole.end - week },
    ];
  });
