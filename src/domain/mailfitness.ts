import type { Day } from '../schemas/date.ts';
import { daysBetween } from './calendar.ts';
import { statusOn } from './freshness.ts';
import { freshnessDays, isCurrent } from './recency.ts';
import { keyInForce } from './mailkey.ts';
import type { Ask, ChosenRefusal, MailPoint } from './mailpoint.ts';

type Cause = Exclude<ChosenRefusal, 'no-mailbox' | 'away'>;
type Inability = Extract<Cause, 'closed' | 'unverified' | 'unstaffed' | 'no-key'>;

/** Takes a mailbox and a day and gives why it takes no letters from anyone then, nothing where it does. */
export function inability(it: MailPoint, day: Day): Inability | undefined {
  if (it.role === 'point') {
    const status = it.place ? statusOn(it.place, day) : 'do-not-list';
    if (status === 'closed' || status === 'do-not-list') return 'closed';
    if (status !== 'verified') return 'unverified';
  }
  if (daysBetween(it.checkedOn, day) > freshnessDays.expired) return 'unverified';
  if (!it.staffed) return 'unstaffed';
  return keyInForce(it, day) ? undefined : 'no-key';
}

/** Takes a mailbox and an ask and gives why it may not read the letter, nothing where it may. */
export function distrust(it: MailPoint, ask: Ask): Extract<Cause, 'kind' | 'minors'> | undefined {
  if (!ask.accepts.includes(it.operatorType)) return 'kind';
  return ask.under18 && !receivesMinors(it) ? 'minors' : undefined;
}

/** Takes a mailbox and an ask and gives why it cannot help, nothing where it can. */
export function mismatch(it: MailPoint, ask: Ask): Extract<Cause, 'topic' | 'help'> | undefined {
  if (!it.topics.includes(ask.topic)) return 'topic';
  if (!it.helps.includes(ask.help)) return 'help';
  return ask.help === 'visit' && !visitsHomes(it, ask.at) ? 'help' : undefined;
}

/** Takes a mailbox and an ask and gives the first thing that keeps the one from the other, nothing where nothing does. */
export const obstacle = (it: MailPoint, ask: Ask): Cause | undefined =>
  inability(it, ask.at) ?? distrust(it, ask) ?? mismatch(it, ask);

/** The key and the place must both say so: what nobody has asked counts as no. */
const receivesMinors = ({ role, minors, place }: MailPoint): boolean =>
  minors &&
  (role !== 'point' ||
    !!place?.receives?.some((group) => group === 'minors' || group === 'anyone'));

const visitsHomes = ({ place }: MailPoint, day: Day): boolean =>
  place?.homeVisits?.value === 'yes' && isCurrent(place.homeVisits.checkedOn, day);
