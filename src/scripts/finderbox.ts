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
  const walk = (to: number): void => {
    active = to;
    mark(input, list, active);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((it, index) => line(it, `${list.id}-${index}`)));
    walk(-1);
  };
  const close = (): void => show([]);
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => (shown[active]?.choose ?? enter)(),
    Escape: () => {
      if (shown.length === 0) input.value = '';
      close();
    },
    ArrowDown: () => walk((active + 1) % shown.length),
    ArrowUp: () => walk(active < 0 ? shown.length - 1 : (active - 1) % shown.length),
  };
  listen(input, list, keys, () => shown.length > 0);
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) shown[[...list.children].indexOf(option)]?.choose();
  });
  input.addEventListener('blur', close);
  return { show, close };
}

/** Does what a key asks for; arrows only walk where there is a list, and no key works while a letter is composed. */
function listen(
  input: HTMLInputElement,
  list: HTMLElement,
  keys: Readonly<Record<string, () => void>>,
  isOpen: () => boolean,
): void {
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    const press = event.isComposing ? undefined : keys[key];
    if (!press || (key.startsWith('Arrow') && !isOpen())) return;
    if (key !== 'Escape') event.preventDefault();
    press();
  });
  // A press on a line must not take the focus from the box before the line is taken.
  list.addEventListener('mousedown', (event) => event.preventDefault());
}

/** Shows the list when it holds something, and which of its lines is walked to. */
function mark(input: HTMLInputElement, list: HTMLElement, active: number): void {
  const lines = [...list.children];
  list.hidden = lines.length === 0;
  input.setAttribute('aria-expanded', String(lines.length > 0));
  lines.forEach((it, index) => it.setAttribute('aria-selected', String(index === active)));
  lines[active]?.scrollIntoView({ block: 'nearest' });
  if (active < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
}

const line = ({ text, hint }: Suggestion, id: string): HTMLElement =>
  element(
    'li',
    { role: 'option', id, 'aria-selected': 'false' },
    element('span', {}, text),
    hint !== undefined && element('span', { class: 'small soft' }, hint),
  );
