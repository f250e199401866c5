import { fullName } from '../domain/areas.ts';
import { chapters, type Chapter } from '../domain/chapters.ts';
import { parted } from '../domain/events.ts';
import { paths } from '../domain/paths.ts';
import { provinces } from './areas.ts';
import { events, type EventEntry } from './events.ts';
import { today } from './today.ts';

/** A list of activities: its path, its heading, those to come, and a chapter of those that are over, newest first. */
export type EventList = {
  path: string;
  heading: string;
  coming: readonly EventEntry[];
  past: Chapter<EventEntry>;
};

/** How many activities of the past stand on one page of a list. */
const size = 60;

function lists(path: string, heading: string, whole: readonly EventEntry[]): EventList[] {
  const { coming, past } = parted(whole, today);
  return chapters(
    past.flatMap((month) => month.events),
    size,
  ).map((chapter) => ({
    path,
    heading,
    coming: chapter.number === 1 ? coming : [],
    past: chapter,
  }));
}

/** The provinces that have activities, in dictionary order. */
const named = [...provinces.values()].flatMap((province) => {
  const there = events.filter(({ area }) => area.province === province.code);
  return there.length > 0 ? [{ province, there }] : [];
});

/** Lists of one province each stand only where several have activities. */
const split = named.length > 1 ? named : [];

/** Every list of activities, the whole one first, cut into chapters. */
export const eventLists: EventList[] = [
  ...lists(paths.events, 'Hoạt động', events),
  ...split.flatMap(({ province, there }) =>
    lists(paths.eventsOf(province.slug), `Hoạt động ở ${fullName(province)}`, there),
  ),
];

/** Codes of the provinces that have a list of their own. */
export const eventProvinces = new Set(split.map(({ province }) => province.code));

/** Links to the lists by province; none where there is but one province. */
export const eventProvinceLinks = split.map(({ province }) => ({
  text: fullName(province),
  path: paths.eventsOf(province.slug),
}));
