import { eventSchema, type Event } from '../../src/schemas/event.ts';

/** A made-up activity: an evening talk in Huế, or what `rest` says instead, read through its schema. */
export const madeUp = (slug: string, rest: Partial<Event> = {}): Event & { slug: string } => ({
  ...eventSchema.parse({
    title: 'Buổi nói chuyện',
    summary: 'Ở nhà văn hóa phường.',
    kind: 'talk',
    state: 'planned',
    area: { province: '46' },
    day: '2027-06-26',
    audiences: ['families'],
    sources: [{ title: 'Thông báo của phường' }],
    ...rest,
  }),
  slug,
});
