import type { Point } from '../domain/distance.ts';
import { placePath } from '../domain/placepaths.ts';

/** What the finder shows: slugs of places, and the point from which it measures; undefined when it shows nothing of its own. */
export type Listed = { slugs: readonly string[]; from?: Point | undefined } | undefined;

/** Hears what the finder of a section shows, now and from now on; gives what ends it. */
export function onListed(root: Element, tell: (listed: Listed) => void): () => void {
  const hear = (event: Event): void => tell((event as CustomEvent<Listed>).detail ?? undefined);
  root.addEventListener('finder:found', hear);
  root.dispatchEvent(new Event('map:open'));
  return () => root.removeEventListener('finder:found', hear);
}

/** Hears which place's card has the focus or the pointer; gives what ends it. */
export function onCard(tell: (slug: string) => void): () => void {
  const hear = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest('.card')?.querySelector(cover);
    const slug = link && slugOf(link);
    if (slug) tell(slug);
  };
  document.addEventListener('focusin', hear);
  document.addEventListener('pointerover', hear);
  return () => {
    document.removeEventListener('focusin', hear);
    document.removeEventListener('pointerover', hear);
  };
}

/** Marks the card of a place in the list, if it is there, and no other. */
export function markCard(slug: string | undefined): void {
  for (const it of document.querySelectorAll(`${cover}[aria-current]`))
    it.removeAttribute('aria-current');
  if (slug) cardLink(slug)?.setAttribute('aria-current', 'true');
}

/** Leads to the card of a place, which the finder draws first where it is not there. */
export function goToCard(root: Element, slug: string): void {
  const link = cardLink(slug);
  if (link) return focus(link);
  const drawn = (): void => {
    const late = cardLink(slug);
    if (late) focus(late);
  };
  root.addEventListener('finder:revealed', drawn, { once: true });
  root.dispatchEvent(new CustomEvent('map:pick', { detail: slug }));
}

/** Leads to the list beside the map. */
export function goToList(root: Element): void {
  const heading = [
    ...root.querySelectorAll<HTMLElement>('[data-results] h2'),
    ...document.querySelectorAll<HTMLElement>('[data-list] h2'),
  ].find((it) => it.offsetParent !== null);
  if (!heading) return;
  heading.tabIndex = -1;
  focus(heading);
}

const cover = 'a.cover-link';
const start = placePath('').slice(0, -1);

const slugOf = (link: Element): string | undefined => {
  const path = link.getAttribute('href') ?? '';
  return path.startsWith(start) ? path.slice(start.length, -1) : undefined;
};

const cardLink = (slug: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`${cover}[href="${placePath(slug)}"]`)].find(
    (it) => it.offsetParent !== null,
  );

function focus(element: HTMLElement): void {
  element.focus();
  element.scrollIntoView({ block: 'center' });
}
