import type { Ageing } from '../../src/domain/due.ts';
import { placeSchema } from '../../src/schemas/place.ts';

/** The day on which is asked what is due. */
export const today = '2026-11-22';

/** Nothing that could be due. */
export const none: Ageing = {
  places: [],
  articles: [],
  hotlines: [],
  documents: [],
  procedures: [],
};

/** What every made-up record names as its source. */
export const sources = [{ title: 'Nguồn thử' }];

/** A made-up place, checked on a day. */
export const place = (on: string, status = 'verified', more = {}, verified = {}) => ({
  id: 'noi-thu',
  data: placeSchema.parse({
    name: 'Nơi thử',
    kind: 'counselling',
    area: { province: '46' },
    sources,
    status,
    verified: { on, how: 'phone', role: 'biên tập viên', ...verified },
    ...more,
  }),
});
