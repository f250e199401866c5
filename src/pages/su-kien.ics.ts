import type { APIRoute } from 'astro';
import { calendarFile, isCalendared } from '../build/calendarfile.ts';
import { parted } from '../domain/events.ts';
import { whereText } from '../domain/eventwhere.ts';
import { table } from '../model/areas.ts';
import { events } from '../model/events.ts';
import { settings } from '../model/settings.ts';
import { today } from '../model/today.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(
    calendarFile(
      parted(events, today)
        .coming.filter((event) => isCalendared(event, today))
        .map((event) => ({ ...event, where: whereText(event, table) })),
      { site: site ?? url, today, name: `Hoạt động: ${settings.name}` },
    ),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
