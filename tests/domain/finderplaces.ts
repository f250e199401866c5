import type { FinderPlace } from '../../src/domain/finderplaces.ts';

/** An invented place; what a test is about it says itself. */
export const place = (its: Partial<FinderPlace>): FinderPlace => ({
  slug: 'thu-1',
  name: 'Điểm tư vấn thử',
  kind: 'counselling',
  standing: 'verified',
  province: '33',
  ...its,
});

export const holidays = ['2026-09-02'];

/** Sunday 22/11/2026, 9:00 at UTC+7. */
export const when = { at: new Date('2026-11-22T02:00:00Z'), holidays };
