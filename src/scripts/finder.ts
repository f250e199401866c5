/**
 * Waits until someone uses the finder and only then loads what it does, so that the page itself stays
 * light. What is typed and chosen is kept in memory alone: no address, title, history or storage.
 */
import type { FinderPage } from './finderpage.ts';

const failed =
  'Chưa tải được phần tìm kiếm. Mạng có thể yếu: bạn thử lại, hoặc dùng danh sách bên dưới.';

function wait(root: HTMLElement): void {
  let page: Promise<FinderPage> | undefined;
  const use = (work: (page: FinderPage) => void): void => {
    page = page || import('./finderpage.ts').then(({ FinderPage }) => new FinderPage(root));
    page.then(work).catch(() => {
      page = undefined;
      const status = root.querySelector('[data-status]');
      if (status) status.textContent = failed;
    });
  };
  const restore = (): void => {
    if (location.hash.startsWith('#loc:')) use((it) => it.restore(location.hash));
  };
  root.addEventListener('focusin', (event) => {
    if ((event.target as Element).matches('[role=combobox]')) use((it) => it.prepare());
  });
  root.addEventListener('input', (event) => {
    if ((event.target as Element).matches('[role=combobox]')) use((it) => it.typed());
  });
  root.addEventListener('change', (event) => {
    if ((event.target as Element).closest('[data-filters]')) use((it) => it.filtered());
  });
  root.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-near]')) use((it) => it.near());
  });
  root.addEventListener('map:pick', (event) => {
    use((it) => it.reveal((event as CustomEvent<string>).detail));
  });
  // `toggle` does not rise to the section, so it is caught on its way down.
  root.addEventListener('toggle', () => use((it) => it.opened()), true);
  addEventListener('hashchange', restore);
  restore();
}

const root = document.querySelector<HTMLElement>('[data-finder]');
if (root) wait(root);
