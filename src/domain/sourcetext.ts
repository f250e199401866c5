import type { Source } from '../schemas/source.ts';
import { shown } from './calendar.ts';

/** Takes a source and gives what follows its title: `, 126/KH-UBND, UBND tỉnh, 2/4/2021`; a part that the title says already is left out. */
export const sourceDetails = ({ title, number, issuer, date }: Source): string =>
  [number, issuer, date && shown(date)]
    .filter((part) => part && !title.includes(part))
    .map((part) => `, ${part}`)
    .join('');

/** Takes sources and gives them as one text, for a cell of a sheet. */
export const sourceText = (sources: readonly Source[]): string =>
  sources
    .map((source) =>
      [`${source.title}${sourceDetails(source)}`, source.url].filter(Boolean).join(', '),
    )
    .join('; ');
