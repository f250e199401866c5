import {
  activityReport,
  type NamedEvent,
  type Reportable,
} from '../../src/domain/activityreport.ts';
import { periodsOf } from '../../src/domain/periods.ts';
import { audiences } from '../../src/schemas/audience.ts';
import { eventKinds, eventSchema, eventSettings } from '../../src/schemas/event.ts';
import { samples } from '../schemas/samples.ts';

/** Takes fields and gives a made-up activity in An Cựu with them. */
export const event = (fields: object): NamedEvent => ({
  ...eventSchema.parse({
    ...samples.eventSchema,
    state: 'held',
    day: '2026-10-05',
    area: { province: '46', commune: '19815' },
    ...fields,
  }),
  slug: 'thu',
});

export const hue = { code: '46', name: 'Huế', type: 'city', slug: 'hue' } as const;
export const communes = [
  { code: '19815', name: 'An Cựu', type: 'ward', slug: 'an-cuu', province: '46' },
  { code: '19753', name: 'Phú Xuân', type: 'ward', slug: 'phu-xuan', province: '46' },
] as const;
export const words = { kinds: eventKinds, audiences, settings: eventSettings };

/** What a site has that has nothing but these. */
export const there = (fields: Partial<Reportable>): Reportable => ({
  items: [],
  events: [],
  articles: [],
  plans: [],
  communes,
  today: '2026-11-22',
  ...fields,
});

export const [, , quarter] = periodsOf('2026-10-05');

/** The report of Huế, of the fourth quarter of 2026. */
export const report = (events: NamedEvent[]) =>
  activityReport({ province: hue }, quarter, there({ events }), words);
