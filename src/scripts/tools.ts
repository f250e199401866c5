/** What the buttons of a place's page do. What is passed on never names the kind of place: a neutral title and the link. */
import { copied } from './copied.ts';

const tools = document.querySelector<HTMLElement>('[data-uses]');
if (tools) {
  const { address = '', title = '' } = tools.dataset;
  const said = tools.querySelector('p') ?? tools;
  const link = location.origin + location.pathname;
  const copy = (text: string, done: string): void => {
    copied(text, said).then(
      (is) => (said.textContent = is ? done : 'Bạn chọn và sao chép dòng dưới đây.'),
      () => undefined,
    );
  };
  const uses = [
    () => copy(address, 'Đã sao chép địa chỉ.'),
    // Whoever closes the sheet has changed their mind: nothing to say.
    () =>
      'share' in navigator
        ? navigator.share({ title, url: link }).catch(() => undefined)
        : copy(link, 'Đã sao chép liên kết.'),
    () => print(),
  ];
  tools.querySelectorAll('button').forEach((it, index) => {
    it.onclick = () => void uses[index]?.();
  });
  tools.hidden = false;
}
