import finderStyles from '../layouts/styles/finder.css?url';
import searchStyles from '../layouts/styles/search.css?url';
import { paths } from '../domain/paths.ts';
import { element, part } from './controls.ts';
import { SearchPage } from './searchpage.ts';

/** Results of the box in the bar, in the place of the page while there are any. */
export type SeekPanel = Pick<SearchPage, 'prepare' | 'typed' | 'pressed'>;

/** Takes the box and puts the results of the search page above the content of this one. Rejects when they cannot be fetched. */
export async function seekPanel(box: HTMLInputElement): Promise<SeekPanel> {
  const [root] = await Promise.all([searchSection(), styled(finderStyles), styled(searchStyles)]);
  const main = part(document.body, 'main');
  // What is hidden already stays so when the page comes back.
  for (const it of main.querySelectorAll<HTMLElement>(':scope > :not([hidden])'))
    it.dataset['list'] = '';
  part(root, '.finder-panel').remove();
  main.prepend(root);
  const page = new SearchPage(root, box);
  root.addEventListener('keydown', (event) => page.pressed(event));
  return { prepare: () => page.prepare(), ...scrolled(page, root) };
}

/** Typing shows results from their top; when they go, the page stands where it was. */
function scrolled(page: SearchPage, root: HTMLElement): Omit<SeekPanel, 'prepare'> {
  let top = 0;
  return {
    typed: () => {
      // Letters that came before the first answer have taken the page to its top already.
      if (!root.hasAttribute('data-on') && scrollY > 0) top = scrollY;
      scrollTo(0, 0);
      page.typed();
    },
    pressed: (event) => {
      page.pressed(event);
      if (event.key === 'Escape') scrollTo(0, top);
    },
  };
}

/** The part of the search page where results stand; in development it is cut from the page. */
const source = import.meta.env.DEV ? paths.search : paths.searchPart;

/** Read by the browser as a document of its own, since no text of ours may become HTML in this one. */
const searchSection = (): Promise<HTMLElement> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', source);
    request.overrideMimeType('text/html;charset=utf-8');
    request.responseType = 'document';
    request.onload = () => {
      const section = request.responseXML?.querySelector<HTMLElement>('[data-search]');
      if (section) resolve(document.adoptNode(section));
      else reject(new Error(`${source} has no search.`));
    };
    request.onerror = () => reject(new Error(`${source} cannot be read.`));
    request.send();
  });

const styled = (href: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const it = element('link', { rel: 'stylesheet', href });
    it.onload = resolve;
    it.onerror = reject;
    document.head.append(it);
  });
