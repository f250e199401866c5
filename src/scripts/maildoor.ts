/**
 * Opens the form of a page of letters where letters can be sealed and sent; elsewhere says why it stays
 * shut. What the form does is loaded when it is first touched, and all is wiped when the page is left.
 */
import type { MailBook } from '../domain/mailbook.ts';

/** What the script of each page gives: it takes the form and the book, and gives what forgets all that was typed. */
type Start = (root: HTMLElement, book: MailBook) => () => void;

const scripts: Readonly<Record<string, () => Promise<{ start: Start }>>> = {
  ask: () => import('./mailask.ts'),
  note: () => import('./mailnote.ts'),
  return: () => import('./mailreturn.ts'),
};

/** Which mailbox a page needs; answers are read also where none takes letters any longer. */
const needs = (kind: string, { mailboxes }: MailBook): boolean =>
  kind === 'return' ||
  mailboxes.some(({ role, staffed }) => staffed && (role === 'operator') === (kind === 'note'));

async function answer(path: string): Promise<string> {
  const response = await fetch(path, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new Error(path);
  return response.text();
}

/** Gives the book, or why the form stays shut. Nothing but our own server fills a body so. */
async function look(kind: string): Promise<MailBook | 'crypto' | 'api' | 'box'> {
  // What sealing needs: age streams, its curves ask with hasOwn, and a page without https has no crypto.subtle.
  if (!window.crypto?.subtle || !window.TransformStream || !window.Worker || !Object.hasOwn)
    return 'crypto';
  try {
    const [api, table] = await Promise.all([answer('/api/'), answer('/diem-nhan-thu.json')]);
    if (api.length !== 8192 || JSON.parse(api).done !== true) return 'api';
    const book = JSON.parse(table) as MailBook; // a file of our own
    return needs(kind, book) ? book : 'box';
  } catch {
    return 'api';
  }
}

/** Shows why there is no form. */
function shut(why: string): void {
  for (const it of document.querySelectorAll<HTMLElement>('[data-why]'))
    it.hidden = it.dataset['why'] !== why;
}

const touches = ['focusin', 'input', 'click', 'keydown'];

/** The button that a click or, where there is one field alone, Enter means. */
const meant = (event: Event): HTMLElement | null | undefined => {
  const at = event.target as Element;
  return (event as KeyboardEvent).key === 'Enter'
    ? at.closest('[data-entry]')?.querySelector('button')
    : event.type === 'click'
      ? at.closest('button')
      : null;
};

/** Loads what the form does when it is touched, and presses again what was pressed in vain meanwhile. */
function wait(root: HTMLElement, load: () => Promise<void>): void {
  let pressed: HTMLElement | null | undefined;
  let loading = false;
  const late = root.querySelector<HTMLElement>('[data-late]');
  const touch = (event: Event): void => {
    pressed = meant(event) ?? pressed;
    if (loading) return;
    loading = true;
    load().then(
      () => {
        for (const name of touches) root.removeEventListener(name, touch);
        if (late) late.hidden = true;
        pressed?.click();
      },
      () => {
        loading = false;
        if (late) late.hidden = false;
      },
    );
  };
  for (const name of touches) root.addEventListener(name, touch);
}

async function open(root: HTMLElement, closed: HTMLElement): Promise<void> {
  const kind = root.dataset['mail'] ?? '';
  const book = await look(kind);
  if (typeof book === 'string') return shut(book);
  closed.hidden = true;
  root.hidden = false;
  // The place that a link names is looked up when the form is touched.
  if (location.hash.startsWith('#noi='))
    for (const it of root.querySelectorAll<HTMLElement>('[data-place], [data-area]'))
      it.hidden = 'area' in it.dataset;
  let forget = (): void => {};
  wait(root, async () => {
    forget = (await scripts[kind]?.())?.start(root, book) ?? forget;
  });
  addEventListener('pagehide', () => {
    forget();
    for (const it of root.querySelectorAll<HTMLInputElement>('input, textarea')) it.value = '';
    root.remove();
    shut('left');
    closed.hidden = false;
  });
}

const root = document.querySelector<HTMLElement>('[data-mail]');
const closed = document.querySelector<HTMLElement>('[data-closed]');
if (root && closed) void open(root, closed);
