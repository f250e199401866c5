/**
 * Puts a search box in the place of the link to the search page. What it does, and the index, are
 * loaded when someone uses it; where they cannot be, the link comes back. The field has no `name`.
 */
import type { SeekPanel } from './seekpanel.ts';

const word = 'Tìm kiếm';

function place(link: Element): void {
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
  const use = (work: (panel: SeekPanel) => void): void => {
    panel = panel || import('./seekpanel.ts').then(({ seekPanel }) => seekPanel(box));
    panel.then(work).catch(() => {
      box.replaceWith(link);
      (link as HTMLElement).focus();
    });
  };
  box.addEventListener('focus', () => use((it) => it.prepare()));
  box.addEventListener('input', () => use((it) => it.typed()));
  box.addEventListener('keydown', (event) => use((it) => it.pressed(event)));
  link.replaceWith(box);
}

// A page that has a search box of its own keeps the link.
const link = document.querySelector('a.seek');
if (link && !document.querySelector('[data-search]')) place(link);
