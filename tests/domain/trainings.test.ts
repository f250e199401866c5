import { expect, test } from 'vitest';
import { trainings } from '../../src/domain/trainings.ts';
import { eventSchema } from '../../src/schemas/event.ts';
import { samples } from '../schemas/samples.ts';

const event = (title: string, its: object) =>
  eventSchema.parse({ ...samples.eventSchema, kind: 'training', title, ...its });

test('trainings to come stand with the next first, those held with the latest first; nothing else is one', () => {
  const today = '2026-11-22';
  const { coming, held } = trainings(
    [
      event('sau', { day: '2027-01-10' }),
      event('hôm nay', { day: '2026-11-22' }),
      event('đang', { day: '2026-11-20', until: '2026-11-22' }),
      event('lỡ', { day: '2026-11-21' }),
      event('hủy', { day: '2027-01-01', state: 'cancelled' }),
      event('cũ', { day: '2024-05-01', state: 'held' }),
      event('mới', { day: '2026-05-01', state: 'held' }),
      event('nói chuyện', { day: '2027-01-01', kind: 'talk' }),
    ],
    today,
  );
  expect(coming.map(({ title }) => title)).toEqual(['đang', 'hôm nay', 'sau']);
  expect(held.map(({ title }) => title)).toEqual(['mới', 'cũ']);
});
