import type { Countable } from '../../src/domain/counting.ts';
import { articleSchema, type Article } from '../../src/schemas/article.ts';
import { eventSchema, type Event } from '../../src/schemas/event.ts';
import type { Indicator, Measure } from '../../src/schemas/plan.ts';
import { samples } from '../schemas/samples.ts';

/** An activity that was held in Huế on 26/6/2026, unless told otherwise. */
export const event = (fields: object): Event =>
  eventSchema.parse({
    ...samples.eventSchema,
    state: 'held',
    day: '2026-06-26',
    area: { province: '46', commune: '19815' },
    ...fields,
  });

/** What a newspaper brought. */
export const press = (fields: object): Event =>
  event({ kind: 'press', url: 'https://bao.example.vn/a', ...fields });

/** News of ours, published on 26/6/2026. */
export const article = (fields: object): Article =>
  articleSchema.parse({
    ...samples.articleSchema,
    kind: 'news',
    published: '2026-06-26',
    ...fields,
  });

/** A plan of Huế for 2026. */
export const year = { area: { province: '46' }, span: { from: '2026-01-01', until: '2026-12-31' } };

const communes = ['19815', '19753', '19774'].map((code) => ({ code, province: '46' }));

/** What can be counted: nothing but three communes of Huế and one elsewhere, unless told otherwise. */
export const there = (fields: Partial<Countable>): Countable => ({
  items: [],
  events: [],
  communes: [...communes, { code: '00070', province: '01' }],
  today: '2026-11-22',
  ...fields,
});

/** A target of 2026 in percent, without a figure, unless told otherwise. */
export const indicator = (fields: Partial<Indicator> = {}): Indicator => ({
  label: 'Nhãn',
  text: 'Câu đã công bố',
  kind: 'target',
  comparator: '=',
  unit: '%',
  period: '2026',
  ...fields,
});

/** An indicator whose goal is two, or more. */
export const asked = (measure: Measure, fields: Partial<Indicator> = {}) => ({
  measure,
  comparator: '>=' as const,
  min: 2,
  ...fields,
});
