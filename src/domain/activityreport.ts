import type { Article } from '../schemas/article.ts';
import type { Audience } from '../schemas/audience.ts';
import type { Day } from '../schemas/date.ts';
import type { Event, EventKind, EventSetting } from '../schemas/event.ts';
import type { Territory } from '../schemas/territory.ts';
import { fullName, type Commune, type Province } from './areas.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { heldActivities, itemWeeks, ownCount, type Countable } from './counting.ts';
import { countedSpan, coverage, liesIn, liesWithin } from './coverage.ts';
import { isMeeting, isOver } from './events.ts';
import { byName } from './fold.ts';
import { indicatorRows, type IndicatorRow, type NamedPlan } from './indicatorrows.ts';
import type { Whereabouts } from './items.ts';
import type { Period } from './periods.ts';
import type { WeekRow } from './weeks.ts';

/** An activity with the name of its file. */
export type NamedEvent = Event & { slug: string };

/** Everything that reports are made from. */
export type Reportable = Omit<Countable, 'events' | 'communes'> & {
  events: readonly NamedEvent[];
  communes: readonly Commune[];
  /** Articles that are out, each with the province for which it counts. */
  articles: readonly Pick<Article, 'published' | 'province'>[];
  plans: readonly NamedPlan[];
};

/** The words for the codes of activities, from the schemas. */
export type ActivityWords = {
  kinds: Readonly<Record<EventKind, string>>;
  audiences: Readonly<Record<Audience, string>>;
  settings: Readonly<Record<EventSetting, string>>;
};

/** One line of a table: how many activities, and how many people came to them. */
export type ActivityRow = { name: string; activities: number; attendance: Attendance };

/** Of whom a report is: a province, or one of its communes. */
export type ReportArea = { province: Province; commune?: Commune | undefined };

/** What the site has of a province or a commune in a period. `until` is the last day that was counted; `communes` are those of a whole province. */
export type ActivityReport = ReportArea & {
  period: Period;
  until: Day;
  held: readonly NamedEvent[];
  /** Activities that are to come, of which nobody told whether they were, and that were called off. */
  planned: number;
  untold: number;
  cancelled: number;
  attendance: Attendance;
  kinds: readonly ActivityRow[];
  audiences: readonly ActivityRow[];
  settings: readonly ActivityRow[];
  communes?: { rows: readonly ActivityRow[]; of: number };
  articles: number;
  items: { ours: number; press: number; weeks: readonly WeekRow[] };
  plans: readonly { plan: NamedPlan; rows: readonly IndicatorRow[] }[];
};

/** Takes an area, a period, what there is and the words, and gives the report. */
export function activityReport(
  { province, commune }: ReportArea,
  period: Period,
  there: Reportable,
  words: ActivityWords,
): ActivityReport {
  const area = { province: province.code, ...(commune && { commune: commune.code }) };
  const where = { area, span: period };
  const { today } = there;
  const held = heldActivities(where, there);
  const inside = (day: Day, of: Whereabouts): boolean =>
    liesIn(of, area) && liesWithin(day, period, today);
  const items = there.items.filter((item) => inside(item.day, item.area));
  return {
    province,
    commune,
    period,
    until: countedSpan(period, today).until,
    held,
    ...others(there, area, period),
    attendance: attendanceOf(held),
    kinds: rowsOf(held, words.kinds, ({ kind }) => [kind]),
    audiences: rowsOf(held, words.audiences, ({ audiences }) => audiences),
    settings: rowsOf(held, { ...words.settings, '': 'Không ghi' }, ({ setting = '' }) => [setting]),
    ...(!commune && { communes: communeRows(held, province, there.communes) }),
    articles: there.articles.filter((it) => inside(it.published, it)).length,
    items: {
      ours: items.filter(({ ours }) => ours).length,
      press: items.filter(({ ours }) => !ours).length,
      weeks: itemWeeks(where, there),
    },
    plans: coveringPlans(area, period, there),
  };
}

/** How many activities of a period were not held: those to come in it are among them. */
function others({ events, today }: Reportable, area: Territory, { from, until }: Period) {
  const inside = events.filter(
    (event) =>
      isMeeting(event) && liesIn(event.area, area) && from <= event.day && event.day <= until,
  );
  const planned = inside.filter(({ state }) => state === 'planned');
  const untold = planned.filter((event) => isOver(event, today)).length;
  return {
    planned: planned.length - untold,
    untold,
    cancelled: inside.filter(({ state }) => state === 'cancelled').length,
  };
}

/** A row for each word that an activity has, in the order of the words; an activity may stand in several. */
const rowsOf = (
  held: readonly NamedEvent[],
  words: Readonly<Record<string, string>>,
  keys: (event: NamedEvent) => readonly string[],
): ActivityRow[] =>
  Object.entries(words).flatMap(([key, name]) => {
    const those = held.filter((event) => keys(event).includes(key));
    return those.length > 0 ? [row(name, those)] : [];
  });

const row = (name: string, events: readonly NamedEvent[]): ActivityRow => ({
  name,
  activities: events.length,
  attendance: attendanceOf(events),
});

function communeRows(
  held: readonly NamedEvent[],
  { code }: Province,
  communes: readonly Commune[],
): { rows: readonly ActivityRow[]; of: number } {
  const own = communes.filter(({ province }) => province === code);
  const byCommune = Map.groupBy(held, ({ area }) => area.commune);
  return {
    rows: own
      .flatMap((commune) => {
        const those = byCommune.get(commune.code);
        return those ? [row(fullName(commune), those)] : [];
      })
      .toSorted((a, b) => byName(a.name, b.name)),
    of: own.length,
  };
}

/** Plans of this very area whose days cover the whole period, with what the site counted in the period. */
const coveringPlans = (
  where: Territory,
  period: Period,
  there: Reportable,
): ActivityReport['plans'] =>
  there.plans.flatMap((plan) => {
    const covered = coverage(plan, there.today);
    if (typeof covered === 'string') return [];
    const { area, span } = covered;
    if (area.province !== where.province || area.commune !== where.commune) return [];
    if (span.from > period.from || span.until < period.until) return [];
    const counts = plan.indicators.map((indicator) =>
      indicator.kind === 'target' ? ownCount(indicator, { area, span: period }, there) : undefined,
    );
    return [
      { plan, rows: indicatorRows({ plan, counts, span: countedSpan(period, there.today) }) },
    ];
  });

/** Takes what there is and gives the codes of every province and commune of which it has something, in no order, with the days of that: today for what is to come. */
export function reportedDays({
  events,
  items,
  articles,
  today,
}: Pick<Reportable, 'events' | 'items' | 'articles' | 'today'>): Map<string, Day[]> {
  const found: { day: Day; area: Whereabouts }[] = [
    ...events.filter(({ state }) => state !== 'cancelled'),
    ...items,
    ...articles.map(({ published, province }) => ({ day: published, area: { province } })),
  ];
  const days = found.flatMap(({ day, area }) =>
    [area.province, area.commune].flatMap((code) =>
      code ? [{ day: day < today ? day : today, code }] : [],
    ),
  );
  const byCode = Map.groupBy(days, ({ code }) => code);
  return new Map([...byCode].map(([code, its]) => [code, its.map(({ day }) => day)]));
}
