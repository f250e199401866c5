/**
 * Puts a search box in the place of the link to the search page. What it does, and the index, are
 * loaded when someone uses it; where they cannot be, the link comes back. The field has no `name`.
 */
import type { SeekPanel } from './seekpanel.ts';

const word = 'Tìm kiếm';

function place(link: HTMLElement): void {
  const box = document.createElement('input');
  const attributes = {
    type: 'search',
    class: 'seek',
    'aria-label': word,
    placeholder: word,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
  };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  let panel: Promise<SeekPanel> | undefined;
  const giveBack = (): void => {
    const used = document.activeElement === box;
    box.replaceWith(link);
    if (used) link.focus();
  };
  const use = (work: (panel: SeekPanel) => void): void => {
    panel = panel || import('./seekpanel.ts').then(({ seekPanel }) => seekPanel(box));
    panel.then(work, giveBack);
  };
  box.addEventListener('focus', () => {
    // Here, since a browser scrolls a box that stands in a bar when a letter is typed.
    const top = scrollY;
    use((it) => it.prepare(top));
  });
  box.addEventListener('input', () => use((it) => it.typed()));
  box.addEventListener('keydown', (event) => use((it) => it.pressed(event)));
  const used = document.activeElement === link;
  link.replaceWith(box);
  if (used) box.focus();
}

// A page that has a search box of its own keeps the link.
const link = document.querySelector<HTMLElement>('a.seek');
if (link && !document.querySelector('[data-search]')) place(link);
