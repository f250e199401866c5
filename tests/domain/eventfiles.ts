import { eventSchema, type Event } from '../../src/schemas/event.ts';
import { samples } from '../schemas/samples.ts';

/** A made-up activity: an evening talk in Huế, or what `rest` says instead, read through its schema. */
export const madeUp = (slug: string, rest: Partial<Event> = {}): Event & { slug: string } => ({
  ...eventSchema.parse({
    ...samples.eventSchema,
    ...rest,
  }),
  slug,
});
