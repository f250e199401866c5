import type { Hotline } from '../schemas/hotline.ts';
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
