import { markLabel, markText } from './marklabel.ts';
import type { Mark } from './pointindex.ts';

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

const look = (mark: Mark): string =>
  mark.form === 'one'
    ? `${mark.standing} one ${mark.point.look}`
    : `${mark.standing} ${mark.form} ${size(mark.count)}`;

const size = (count: number): string => (count < 10 ? 'few' : count < 100 ? 'some' : 'many');
