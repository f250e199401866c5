/** Adds the buttons of a place's page. What is passed on never names the kind of place: a neutral title and the link. */
import { button, copied, element } from './controls.ts';

function tools(root: HTMLElement): void {
  const { address = '', title = '' } = root.dataset;
  const link = location.origin + location.pathname;
  const said = element('p', { role: 'status', class: 'small' });
  const copy = (text: string, done: string) => (): void => {
    copied(text, said).then(
      (is) => (said.textContent = is ? done : 'Bạn chọn và sao chép dòng dưới đây.'),
      () => undefined,
    );
  };
  const share = (): void => {
    if (!('share' in navigator)) return copy(link, 'Đã sao chép liên kết.')();
    // Whoever closes the sheet has changed their mind: nothing to say.
    navigator.share({ title, url: link }).catch(() => undefined);
  };
  root.append(
    button('Sao chép địa chỉ', copy(address, 'Đã sao chép địa chỉ.')),
    button('Chia sẻ', share),
    button('In trang này', () => print()),
    said,
  );
}

document.querySelectorAll<HTMLElement>('[data-address]').forEach(tools);
