import { element } from './controls.ts';

/** One line of the list below the box: what it says, what stands smaller below, and what it does. */
export type Suggestion = { text: string; hint?: string | undefined; choose: () => void };

/** The box with its list. */
export type FinderBox = {
  show: (suggestions: readonly Suggestion[]) => void;
  close: () => void;
};

/**
 * Makes a combobox of an input and a list (WAI-ARIA 1.2, manual selection): arrows walk, Enter takes
 * what is walked to, or asks `enter` when nothing is; Escape closes the list, then empties the box.
 */
export function finderBox(
  input: HTMLInputElement,
  list: HTMLElement,
  enter: () => void,
): FinderBox {
  let shown: readonly Suggestion[] = [];
  let active = -1;
  const draw = (): void => {
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    list.querySelectorAll('[role=option]').forEach((it, index) => {
      it.setAttribute('aria-selected', String(index === active));
      if (index === active) it.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    active = -1;
    list.replaceChildren(...suggestions.map((it, index) => line(it, `${list.id}-${index}`)));
    draw();
  };
  const close = (): void => show([]);
  const walk = (step: number): void => {
    active = active < 0 && step < 0 ? shown.length - 1 : (active + step) % shown.length;
    draw();
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[active];
      if (chosen) chosen.choose();
      else enter();
    } else if (event.key === 'Escape') {
      if (shown.length === 0) input.value = '';
      close();
    } else if (shown.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  // A press on a line must not take the focus from the box before the line is taken.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) shown[[...list.children].indexOf(option)]?.choose();
  });
  input.addEventListener('blur', () => close());
  return { show, close };
}

const line = ({ text, hint }: Suggestion, id: string): HTMLElement =>
  element(
    'li',
    { role: 'option', id, 'aria-selected': 'false' },
    element('span', {}, text),
    hint !== undefined && element('span', { class: 'small soft' }, hint),
  );
