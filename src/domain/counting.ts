import type { Day } from '../schemas/date.ts';
import type { Event } from '../schemas/event.ts';
import type { Indicator, Measure } from '../schemas/plan.ts';
import { liesIn, liesWithin, type Coverage } from './coverage.ts';
import { fold } from './fold.ts';
import type { Item } from './items.ts';
import { weekRows, type WeekRow } from './weeks.ts';

/** What the site can count from: everything that it shows, and today's communes. */
export type Countable = {
  items: readonly Item[];
  events: readonly Event[];
  communes: readonly { code: string; province: string }[];
  today: Day;
};

/** A week, and of one that is over and whole whether it met the goal, where there is one. */
export type CountedWeek = WeekRow & { met?: boolean };

/** Items week by week. Only weeks that are over and whole are held against the goal. */
export type WeeksCount = {
  measure: 'items-per-week';
  weeks: readonly CountedWeek[];
  /** How many weeks are over and whole; `reached` of them met the goal, where there is one. */
  ended: number;
  reached?: number;
  /** Items in a week that is over and whole; nothing where there is none yet. */
  mean?: number;
};

/** How many communes or hosts had an activity, and of how many where that is known. */
export type ReachCount = {
  measure: Exclude<Measure, 'items-per-week'>;
  count: number;
  of?: number;
};

/** What the site itself counts for an indicator. */
export type OwnCount = WeeksCount | ReachCount;

type Asked = Pick<Indicator, 'measure' | 'min' | 'comparator' | 'base'>;

/** Takes an indicator, where and when it is counted, and what there is, and gives the count; nothing when the site cannot count it. */
export function ownCount(
  indicator: Asked,
  where: Coverage,
  there: Countable,
): OwnCount | undefined {
  const { measure, base } = indicator;
  if (measure === undefined) return undefined;
  // Our own news name no commune, so of a commune only a part would be counted.
  if (measure === 'items-per-week')
    return where.area.commune === undefined ? weeksCount(indicator, where, there) : undefined;
  const held = heldActivities(where, there);
  if (measure === 'communes-active')
    return {
      measure,
      count: communesActive(held).size,
      of: there.communes.filter((it) => liesIn({ ...it, commune: it.code }, where.area)).length,
    };
  const settings = measure === 'zones-reached' ? zones : schools;
  return { measure, count: hosts(held, settings), ...(base && { of: base.value }) };
}

/** Takes where and when, and what there is, and gives the activities that were held there and then; what stood in the press is no activity. */
export const heldActivities = <E extends Event>(
  { area, span }: Coverage,
  { events, today }: { events: readonly E[]; today: Day },
): E[] =>
  events.filter(
    (event) =>
      event.state === 'held' &&
      event.kind !== 'press' &&
      !event.draft &&
      liesIn(event.area, area) &&
      liesWithin(event.day, span, today),
  );

/** Takes activities and gives the codes of the communes that they name; a broadcast for a whole province names none. */
export const communesActive = (held: readonly Event[]): Set<string> =>
  new Set(held.flatMap(({ area }) => area.commune ?? []));

/** Takes where and when, and what there is, and gives the items of every week. */
export const itemWeeks = ({ area, span }: Coverage, { items, today }: Countable): WeekRow[] =>
  weekRows(
    items.filter((item) => liesIn(item.area, area)).map(({ day }) => day),
    span,
    today,
  );

function weeksCount(indicator: Asked, where: Coverage, there: Countable): WeeksCount {
  const weeks = itemWeeks(where, there).map((week) => ({ ...week, ...met(week, indicator) }));
  const ended = weeks.filter(({ standing }) => standing === 'ended');
  const total = ended.reduce((sum, { count }) => sum + count, 0);
  return {
    measure: 'items-per-week',
    weeks,
    ended: ended.length,
    ...(indicator.min !== undefined && {
      reached: ended.filter((week) => week.met).length,
    }),
    ...(ended.length > 0 && { mean: total / ended.length }),
  };
}

const met = ({ count, standing }: WeekRow, { min, comparator }: Asked): { met?: boolean } =>
  min === undefined || standing !== 'ended'
    ? {}
    : { met: comparator === '>' ? count > min : count >= min };

const schools: readonly string[] = ['high-school', 'vocational'];
const zones: readonly string[] = ['zone'];

/**
 * How many hosts there are: two spellings of one name are one, one name in two communes is two, and a
 * record without commune adds none where the name is known.
 */
function hosts(held: readonly Event[], settings: readonly string[]): number {
  const there = held.flatMap(({ setting = '', host, area }) =>
    host && settings.includes(setting) ? [{ name: fold(host), commune: area.commune }] : [],
  );
  return [...Map.groupBy(there, ({ name }) => name).values()]
    .map((same) => new Set(same.flatMap(({ commune }) => commune ?? [])).size || 1)
    .reduce((sum, count) => sum + count, 0);
}
