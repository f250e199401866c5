import type { FinderPlace, FinderTable } from '../domain/finderplaces.ts';
import { part } from './controls.ts';
import { placesFile } from './finderfiles.ts';
import { say, show } from './mailfields.ts';

/** The slug of the place that the page's link names (`paths.askPlace`, `paths.notePlace`). */
export const linkedPlace = (): string | undefined => /^#noi=([a-z0-9-]+)$/.exec(location.hash)?.[1];

/**
 * Takes the form, a slug and what hears which place is asked, and shows the one that the list of places
 * has under it; without it, and when it is dropped, the area is asked for as ever.
 */
export function chosenPlace(
  root: HTMLElement,
  slug: string,
  set: (to?: FinderPlace) => void,
): void {
  let isDropped = false;
  const shown = (is: boolean): void => {
    show(root, '[data-place]', is);
    show(root, '[data-area]', !is);
  };
  part(root, '[data-place-drop]').addEventListener('click', () => {
    isDropped = true;
    shown(false);
    set();
    part(root, '#noi-o').focus();
  });
  const found = ({ places }: FinderTable): void => {
    const place = places.find((it) => it.slug === slug);
    if (!place || isDropped) return shown(false);
    say(root, 'place-name', place.name);
    shown(true);
    set(place);
  };
  placesFile().then(found, () => shown(false));
}
