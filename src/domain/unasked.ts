import type { Place } from '../schemas/place.ts';
import { byName } from './fold.ts';

/** A place known from reports alone: what to ask there, and the year and address of what names it. */
export type Unasked = {
  slug: string;
  name: string;
  province: string;
  ask: string[];
  year?: string;
  url?: string;
};

type Entry = { id: string; data: Place };

/** Takes places and gives those that nobody has asked yet, by the code of their province. */
export function unasked(places: readonly Entry[]): ReadonlyMap<string, Unasked[]> {
  const reported = places.filter(({ data }) => data.status === 'reported').map(told);
  return Map.groupBy(
    reported.toSorted((a, b) => byName(a.name, b.name)),
    ({ province }) => province,
  );
}

function told({ id, data }: Entry): Unasked {
  const { name, area, sources } = data;
  const year = sources.flatMap(({ date }) => date?.slice(0, 4) ?? []).toSorted()[0];
  const url = sources.find((it) => it.url)?.url;
  return {
    slug: id,
    name,
    province: area.province,
    ask: questions(data),
    ...(year && { year }),
    ...(url && { url }),
  };
}

/** What a record does not say, in the order in which one asks on the telephone. */
const gaps: readonly [asked: (place: Place) => unknown, question: string][] = [
  [({ area }) => area.commune, 'nay thuộc xã, phường nào'],
  [({ address }) => address, 'địa chỉ hôm nay'],
  [({ phones }) => phones?.length, 'số điện thoại được đăng'],
  [({ hours }) => hours, 'giờ mở cửa'],
  [({ services }) => services?.length, 'làm những việc gì'],
  [({ receives }) => receives?.length, 'tiếp nhận ai, có nhận người dưới 18 tuổi không'],
  [({ anonymous }) => anonymous, 'có phải xưng tên không'],
  [({ registers }) => registers, 'có ghi vào danh sách quản lý không'],
  [({ homeVisits }) => homeVisits, 'có đến tận nhà không'],
  [({ cost }) => cost, 'chi phí'],
];

const questions = (place: Place): string[] => [
  'còn hoạt động không',
  ...gaps.flatMap(([asked, question]) => (asked(place) ? [] : [question])),
];
