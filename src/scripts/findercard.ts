import { wallClock } from '../domain/calendar.ts';
import { areaLine, cardFacts, standingText } from '../domain/cardfacts.ts';
import { distanceText, type Found } from '../domain/finder.ts';
import type { When } from '../domain/finderfilters.ts';
import type { FinderPlace, FinderTable } from '../domain/finderplaces.ts';
import { openingText } from '../domain/openings.ts';
import { placePath } from '../domain/placepaths.ts';
import { phoneText } from '../domain/phone.ts';
import { family } from '../domain/placefamilies.ts';
import { isCurrent } from '../domain/recency.ts';
import { element } from './controls.ts';

/** Draws a place as the card of the pages does, with how far it is. */
export function findercard(
  { place, km, approximate = false }: Found,
  table: FinderTable,
  icons: DocumentFragment,
  when: When,
): HTMLElement {
  const today = wallClock(when.at).day;
  const current = !!place.on && isCurrent(place.on, today);
  return element(
    'article',
    { class: 'card' },
    element('p', { class: 'links-kind' }, kindChip(place, table, icons)),
    element(
      'h3',
      {},
      element('a', { class: 'cover-link', href: placePath(place.slug) }, place.name),
    ),
    km !== undefined && element('p', { class: 'km' }, `Cách ${distanceText(km, approximate)}`),
    element('p', {}, areaLine(place, table.areas)),
    Boolean(place.former) &&
      element('p', { class: 'small soft' }, `Trước 1/7/2025: ${place.former}`),
    ...(place.standing === 'verified' ? checked(place, table, when) : []),
    element(
      'p',
      { class: 'small' },
      element(
        'span',
        { class: `chip ${current ? 'teal' : 'amber'}` },
        standingText(place.on, place.year, current),
      ),
    ),
  );
}

function kindChip(place: FinderPlace, table: FinderTable, icons: DocumentFragment): HTMLElement {
  const look = family(place.kind);
  const icon = icons.querySelector(`[data-icon="${look}"] svg`);
  return element(
    'span',
    { class: `chip ${look}` },
    icon ? icon.cloneNode(true) : false,
    table.kinds[place.kind] ?? '',
  );
}

function checked(place: FinderPlace, table: FinderTable, when: When): HTMLElement[] {
  const now = place.hours && openingText(place.hours, when);
  const facts = cardFacts(place, table.received, wallClock(when.at).day);
  return [
    ...(now ? [element('p', { class: `chip ${now.look}` }, now.text)] : []),
    element(
      'ul',
      { class: 'small' },
      ...facts.map(({ term, text }) => element('li', {}, `${term}: ${text}`)),
    ),
    ...(place.phones ?? []).map((number) =>
      element(
        'a',
        { class: 'button call', href: `tel:${number}` },
        element('span', { class: 'tel' }, `Gọi ${phoneText(number)}`),
      ),
    ),
  ];
}
