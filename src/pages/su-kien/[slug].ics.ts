import type { APIRoute } from 'astro';
import { calendarFile, isCalendared } from '../../build/calendarfile.ts';
import { whereText } from '../../domain/eventwhere.ts';
import { table } from '../../model/areas.ts';
import { events, type EventEntry } from '../../model/events.ts';
import { today } from '../../model/today.ts';

export const getStaticPaths = () =>
  events
    .filter((event) => isCalendared(event, today))
    .map((event) => ({ params: { slug: event.slug }, props: { event } }));

type Props = { event: EventEntry };

export const GET: APIRoute<Props> = ({ props: { event }, site, url }) =>
  new Response(
    calendarFile([{ ...event, where: whereText(event, table) }], {
      site: site ?? url,
      today,
      name: event.title,
    }),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
