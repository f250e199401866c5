import type { Hotline } from '../schemas/hotline.ts';
import type { CrisisNeed } from './crisiswords.ts';
import { isAlwaysOpen } from './hours.ts';

/** Whether a line may stand first: surely working, and answering at any hour. */
export const mayLead = (line: Hotline): boolean =>
  (line.state === 'confirmed' || line.state === 'standard') &&
  line.hours !== undefined &&
  isAlwaysOpen(line.hours);

/** Takes lines and gives emergency and help lines that still exist: sure ones first, then by their order. */
export const helpLines = <T extends Hotline>(lines: readonly T[]): T[] =>
  lines
    .filter((line) => line.purpose !== 'report-crime' && line.state !== 'closed')
    .toSorted((a, b) => Number(mayLead(b)) - Number(mayLead(a)) || a.order - b.order);

/** Takes lines and gives those for reporting crime, which stand on a page of their own. */
export const reportLines = <T extends Hotline>(lines: readonly T[]): T[] =>
  lines
    .filter((line) => line.purpose === 'report-crime' && line.state !== 'closed')
    .toSorted((a, b) => a.order - b.order);

/** What stands even where there is room for two lines alone. */
const brief = ['115', '111'];

/** Takes lines and gives those for an emergency and for a child, as far as they still exist; none for reporting crime. */
export const briefLines = <T extends Hotline>(lines: readonly T[]): T[] =>
  brief.flatMap((number) => helpLines(lines).filter((it) => it.number === number));

/** Numbers for each need, the right one first; one that may not lead gives way to the next. */
const crisisNumbers: Readonly<Record<CrisisNeed, readonly string[]>> = {
  medical: ['115', '112'],
  violence: ['113', '112'],
  'self-harm': ['115', '112'],
  child: ['111', '115'],
};

/** Who listens beside whoever leads, whatever their hours. */
const listeners: Readonly<Partial<Record<CrisisNeed, string>>> = { 'self-harm': '+84963061414' };

/** Whom to call in a need: a line that is sure to answer, and a line that listens, if there is one. */
export type CrisisLines<T> = { lead: T; listens: T | undefined };

/**
 * Takes a need and lines and gives whom to call. A closed, limited or unconfirmed line never leads,
 * and a line for reporting crime is never among them. Throws a sentence when nobody is left to lead.
 */
export function crisisLines<T extends Hotline>(
  need: CrisisNeed,
  lines: readonly T[],
): CrisisLines<T> {
  const open = helpLines(lines);
  const right = crisisNumbers[need].flatMap((number) => open.filter((it) => it.number === number));
  const lead = right.find(mayLead);
  if (!lead)
    throw new Error(
      `content/hotlines: không còn số nào chắc chắn để gọi khi cần gấp (${crisisNumbers[need].join(', ')}). Hãy xem lại tình trạng và giờ nghe máy của các số này.`,
    );
  return { lead, listens: open.find((it) => it.number === listeners[need]) };
}
