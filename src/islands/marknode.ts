import { markLabel, markText } from './marklabel.ts';
import type { Mark } from './pointindex.ts';

/** The button of a mark and what it shows now. */
export type MarkNode = { element: HTMLButtonElement; mark: Mark };

/** Makes a button that shows nothing yet. */
export function markButton(): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  return element;
}

/** Gives a button the look, the words and the key of a mark. */
export function dress(element: HTMLButtonElement, mark: Mark, chosen: boolean): void {
  element.className = `place-mark ${look(mark)}${chosen ? ' chosen' : ''}`;
  element.dataset['mark'] = mark.key;
  element.textContent = markText(mark);
  element.setAttribute('aria-label', markLabel(mark));
  if (chosen) element.setAttribute('aria-current', 'true');
  else element.removeAttribute('aria-current');
}

/** Puts a button at a point of the map's layer, in pixels; the stylesheet centres it or sets its tip there. */
export function place(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
}

const look = (mark: Mark): string =>
  mark.form === 'one'
    ? `${mark.standing} one ${mark.point.look}`
    : `${mark.standing} ${mark.form} ${size(mark.count)}`;

const size = (count: number): string => (count < 10 ? 'few' : count < 100 ? 'some' : 'many');
