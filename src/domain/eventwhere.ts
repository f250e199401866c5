import type { Event } from '../schemas/event.ts';
import { fullName, type AreaTable } from './areas.ts';

type Areas = Pick<AreaTable, 'communes' | 'provinces'>;

/** Takes an activity's area and today's units and gives its commune and province in words, as far as they are known. */
export function areaText({ area }: Pick<Event, 'area'>, { communes, provinces }: Areas): string {
  const units = [communes.get(area.commune ?? ''), provinces.get(area.province)];
  return units.flatMap((unit) => (unit ? [fullName(unit)] : [])).join(', ');
}

/** Takes an activity and today's units and says where it is, from the room to the province. */
export const whereText = (event: Pick<Event, 'area' | 'venue' | 'host'>, areas: Areas): string =>
  [event.venue, event.host, areaText(event, areas)].filter(Boolean).join(', ');
