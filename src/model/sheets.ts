import { fullName } from '../domain/areas.ts';
import { fields, type Field } from '../domain/columns.ts';
import type { EventLine } from '../domain/eventsheet.ts';
import { eventSchema } from '../schemas/event.ts';
import { placeSchema } from '../schemas/place.ts';
import { joined, shape } from '../schemas/shape.ts';
import { communes, provinces } from './areas.ts';
import { events } from './events.ts';

/** The fields of each record that has a table, in the order of its schema. */
export const placeFields: readonly Field[] = fields(shape(placeSchema), joined);
export const eventFields: readonly Field[] = fields(shape(eventSchema), joined);

const provinceNames = new Map([...provinces.values()].map((it) => [it.code, fullName(it)]));

/** The rows of the table of activities, the earliest first. */
export const eventRows: EventLine[] = events.map((event) => {
  const commune = communes.get(event.area.commune ?? '');
  return {
    event,
    province: provinceNames.get(event.area.province),
    commune: commune && fullName(commune),
  };
});
