import type { Place, PlaceKind } from '../schemas/place.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Day } from '../schemas/date.ts';
import { wallClock } from './calendar.ts';
import type { FinderPlace } from './finderplaces.ts';
import { isCurrent } from './recency.ts';
import { openingState } from './hours.ts';

export type ReceivedGroup = NonNullable<Place['receives']>[number];

/** A condition of its own: all that are chosen must hold. */
export type Condition = 'free' | 'anonymous' | 'unregistered' | 'visits' | 'open' | 'verified';

/** What is asked of a place: any of the kinds, any of the groups, all of the conditions; an empty list asks nothing. */
export type Filters = {
  kinds: readonly PlaceKind[];
  receives: readonly ReceivedGroup[];
  conditions: readonly Condition[];
};

/** One choice among the filters. */
export type Option = {
  [G in keyof Filters]: { group: G; value: Filters[G][number] };
}[keyof Filters];

/** Every value of each group. Links carry positions in these lists, so new ones go to the end. */
export const choices: Filters = {
  kinds: [
    'counselling',
    'counselling-care',
    'working-group',
    'visiting-team',
    'methadone',
    'methadone-dispensing',
    'rehab-public',
    'rehab-private',
    'volunteers',
    'after-rehab-club',
    'job-service',
    'health-station',
  ],
  receives: ['adults', 'minors', 'women', 'families', 'residents', 'anyone'],
  conditions: ['free', 'anonymous', 'unregistered', 'visits', 'open', 'verified'],
};

/** Filters that ask nothing. */
export const noFilters: Filters = { kinds: [], receives: [], conditions: [] };

/** Takes filters and options and gives the filters that ask for these besides, in the order of `choices`. */
export const added = (filters: Filters, options: readonly Option[]): Filters => {
  const chosen = <G extends keyof Filters>(group: G, all: Filters[G]) =>
    (all as readonly string[]).filter(
      (value) =>
        (filters[group] as readonly string[]).includes(value) ||
        options.some((it) => it.group === group && it.value === value),
    ) as unknown as Filters[G]; // The values come from `all`, which is of that very type.
  return {
    kinds: chosen('kinds', choices.kinds),
    receives: chosen('receives', choices.receives),
    conditions: chosen('conditions', choices.conditions),
  };
};

/** Takes two texts and gives the option that they name, if there is one. */
export function option(group: string, value: string): Option | undefined {
  if (!Object.prototype.hasOwnProperty.call(choices, group)) return undefined;
  const known = (choices as Record<string, readonly string[]>)[group]?.includes(value);
  return known ? ({ group, value } as Option) : undefined; // Both are known to belong together.
}

/** Takes filters and tells how many things they ask for. */
export const filterCount = ({ kinds, receives, conditions }: Filters): number =>
  kinds.length + receives.length + conditions.length;

/** A moment and the public holidays; every answer that depends on time takes them. */
export type When = { at: Date; holidays: readonly Day[] };

/** Takes filters and a moment and gives what tells the places that fit. */
export function fits({ kinds, receives, conditions }: Filters, when: When) {
  const today = wallClock(when.at).day;
  return (place: FinderPlace): boolean =>
    (kinds.length === 0 || kinds.includes(place.kind)) &&
    (receives.length === 0 || receives.some((group) => isReceived(place, group))) &&
    conditions.every((condition) => tests[condition](place, today, when));
}

const isReceived = ({ receives = [] }: FinderPlace, group: ReceivedGroup): boolean =>
  receives.includes(group) || receives.includes('anyone');

type Test = (place: FinderPlace, today: Day, when: When) => boolean;

const says = (fact: Fact | undefined, value: Fact['value'], today: Day): boolean =>
  fact?.value === value && isCurrent(fact.checkedOn, today);

/** Only what was checked within 180 days counts; what nobody knows fits nothing. */
const tests: Readonly<Record<Condition, Test>> = {
  free: ({ cost }, today) => cost?.value === 'free' && isCurrent(cost.checkedOn, today),
  anonymous: ({ anonymous }, today) => says(anonymous, 'yes', today),
  unregistered: ({ registers }, today) => says(registers, 'no', today),
  visits: ({ homeVisits }, today) => says(homeVisits, 'yes', today),
  open: ({ hours, standing }, _, { at, holidays }) =>
    standing === 'verified' &&
    hours !== undefined &&
    openingState(hours, at, holidays).state === 'open',
  verified: ({ standing }) => standing === 'verified',
};
