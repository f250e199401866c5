/**
 * Waits until someone uses the search box and only then loads what it does, and the index with it.
 * What is typed is kept in memory alone: no address, title, history or storage.
 */
import type { SearchPage } from './searchpage.ts';

const failed =
  'Chưa tải được phần tìm kiếm. Mạng có thể đang yếu: bạn thử lại, hoặc dùng mục lục bên dưới.';

function wait(root: HTMLElement): void {
  let page: Promise<SearchPage> | undefined;
  const use = (work: (page: SearchPage) => void): void => {
    page = page || import('./searchpage.ts').then(({ SearchPage }) => new SearchPage(root));
    page.then(work).catch(() => {
      page = undefined;
      const status = root.querySelector('[data-status]');
      if (status) status.textContent = failed;
    });
  };
  const isBox = (target: unknown): boolean => (target as Element | null)?.id === 'tim-chu';
  const restore = (): void => {
    if (location.hash.startsWith('#tim:')) use((it) => it.restore());
  };
  root.addEventListener('focusin', ({ target }) => {
    if (isBox(target)) use((it) => it.prepare());
  });
  root.addEventListener('toggle', () => use((it) => it.opened()), true);
  root.addEventListener('input', ({ target }) => {
    if (isBox(target)) use((it) => it.typed());
  });
  root.addEventListener('keydown', (event) => use((it) => it.pressed(event)));
  root.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-go]')) use((it) => it.enter());
  });
  addEventListener('hashchange', restore);
  restore();
  if (isBox(document.activeElement)) use((it) => it.prepare());
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) wait(root);
