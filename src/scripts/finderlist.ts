import type { Finding, Found } from '../domain/finder.ts';
import { placePath } from '../domain/placepaths.ts';
import { button, element } from './controls.ts';

/** Draws one place. */
export type Draw = (found: Found) => HTMLElement;

/** How many cards stand before "Xem thêm". */
const step = 10;

/** Takes what was found and the name of the area, if one was chosen, and gives the lists with their headings. */
export function finderLists(finding: Finding, draw: Draw, area: string | undefined): HTMLElement[] {
  const { verified, reported, further } = finding;
  const inside = reported.filter((it) => it.inside);
  const beside = reported.filter((it) => !it.inside);
  return [
    ...list(`Đã kiểm tra (${verified.length})`, undefined, verified, draw),
    ...list('Xa hơn, đã kiểm tra', undefined, further, draw),
    ...list(
      `Được nhắc đến, chưa xác minh${area && beside.length > 0 ? `: ${area}` : ''} (${inside.length})`,
      warning,
      inside,
      draw,
    ),
    ...list(
      `Được nhắc đến, nơi khác trong tỉnh (${beside.length})`,
      `${inside.length > 0 ? '' : `${warning} `}Xếp theo tên, không theo khoảng cách.`,
      beside,
      draw,
    ),
  ];
}

/** Shows more of each list until the card of a place is there. */
export function reveal(results: HTMLElement, slug: string): void {
  const card = `.cover-link[href="${placePath(slug)}"]`;
  for (const more of results.querySelectorAll<HTMLElement>('.grid + button'))
    while (!more.hidden && !results.querySelector(card)) more.click();
}

const warning =
  'Văn bản hoặc báo chí có nhắc đến những nơi này. Chúng tôi chưa hỏi lại được. Đừng đến thẳng; hãy hỏi trạm y tế xã, phường trước.';

function list(
  title: string,
  said: string | undefined,
  found: readonly Found[],
  draw: Draw,
): HTMLElement[] {
  if (found.length === 0) return [];
  const cards = element('ul', { class: 'grid' });
  const more = button('Xem thêm', () => add());
  const add = (): void => {
    const from = cards.children.length;
    cards.append(...found.slice(from, from + step).map((it) => element('li', {}, draw(it))));
    const left = found.length - cards.children.length;
    more.textContent = `Xem thêm ${Math.min(left, step)} nơi, còn ${left}`;
    more.hidden = left === 0;
    // Whoever pressed goes on at the first new card instead of at the top.
    if (from > 0) cards.children[from]?.querySelector('a')?.focus();
  };
  add();
  return [
    element(
      'section',
      {},
      element('h2', {}, title),
      said !== undefined && element('p', { class: 'prose' }, said),
      cards,
      more,
    ),
  ];
}
