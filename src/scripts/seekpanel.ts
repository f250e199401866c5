import finderStyles from '../layouts/styles/finder.css?url';
import searchStyles from '../layouts/styles/search.css?url';
import { paths } from '../domain/paths.ts';
import { searchPartPath } from '../domain/searchlink.ts';
import { element, part } from './controls.ts';
import { SearchPage } from './searchpage.ts';

/** Results of the box in the bar, in the place of the page while there are any. */
export type SeekPanel = Pick<SearchPage, 'typed' | 'pressed'> & {
  /** The box is used, on a page scrolled so many pixels. */
  prepare: (top: number) => void;
};

/** Takes the box and puts the results of the search page above the content of this one. Rejects when they cannot be fetched. */
export async function seekPanel(box: HTMLInputElement): Promise<SeekPanel> {
  const [root] = await Promise.all([searchSection(), styled(finderStyles), styled(searchStyles)]);
  const note = part(root, '#tim-kin');
  note.className = 'unseen';
  part(root, '.finder-panel').replaceWith(note);
  root.id = 'ket-qua-tim';
  root.classList.add('search-apart');
  box.setAttribute('aria-describedby', note.id);
  box.setAttribute('aria-controls', root.id);
  part(document.body, 'main').prepend(root);
  const page = new SearchPage(root, box);
  const panel = scrolled(page, box, root);
  root.addEventListener('keydown', panel.pressed);
  root.addEventListener('click', (event) => staying(event, () => emptied(page, box)));
  return panel;
}

/** Typing shows results from their top; when they go, the page stands where it was. */
function scrolled(page: SearchPage, box: HTMLInputElement, root: HTMLElement): SeekPanel {
  let top: number | undefined;
  const back = (): void => {
    if (top !== undefined) scrollTo(0, top);
    top = undefined;
  };
  return {
    prepare: (at) => {
      if (!root.hasAttribute('data-on')) top = at;
      page.prepare();
    },
    typed: () => {
      if (box.value.trim() === '') {
        page.enter();
        return back();
      }
      top = top ?? scrollY;
      scrollTo(0, 0);
      page.typed();
    },
    pressed: (event) => {
      page.pressed(event);
      if (event.key === 'Escape' && !event.isComposing) back();
    },
  };
}

/** The page is as it was, with nothing asked. */
function emptied(page: SearchPage, box: HTMLInputElement): void {
  box.value = '';
  page.enter();
}

/** A result that stands in this very page is shown once the page is back. */
function staying(event: MouseEvent, back: () => void): void {
  const link = (event.target as Element).closest('a'); // as: what is clicked is an element
  if (!link?.hash || link.pathname !== location.pathname) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  back();
  location.assign(link.href);
}

/** The part of the search page where results stand; in development it is cut from the page. */
const source = import.meta.env.DEV ? paths.search : searchPartPath;

/** Read by the browser as a document of its own, since no text of ours may become HTML in this one. */
const searchSection = (): Promise<HTMLElement> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', source);
    request.overrideMimeType('text/html;charset=utf-8');
    request.responseType = 'document';
    request.onload = () => {
      const section = request.responseXML?.querySelector<HTMLElement>('[data-search]');
      if (request.status === 200 && section) resolve(document.adoptNode(section));
      else reject(new Error(`${source} is not there, or has no search.`));
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
