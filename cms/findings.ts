import { bodyFindings } from './findings/body.ts';
import { dayFindings } from './findings/days.ts';
import type { Draft, Finding, World } from './findings/draft.ts';
import { fieldFindings } from './findings/fields.ts';
import { form } from './findings/form.ts';
import { numberFindings } from './findings/numbers.ts';
import { placeFindings } from './findings/places.ts';
import { wordFindings } from './findings/words.ts';

/**
 * Takes a draft, pruned, and what it is held against, and gives all that an editor should know before
 * it is saved: an error keeps it from being saved, a warning does not, but what a warning says to drop
 * must be dropped. Throws when the collection has no form.
 */
export function findings(draft: Draft, world: World): Finding[] {
  const asked = form(draft);
  return [
    ...fieldFindings(draft, asked),
    ...placeFindings(draft, asked, world),
    ...dayFindings(draft, asked, world),
    ...bodyFindings(draft),
    ...numberFindings(draft, asked, world),
    ...wordFindings(draft, asked, world),
  ];
}
