/** What the offline control says and does: ask and warn, keep, tell, remove. Nothing is kept before the yes. */
import type { Answer } from '../domain/offlinewords.ts';
import { button, element } from './controls.ts';
import { forget, isKept, keep } from './offlinestore.ts';

const removal = 'Xóa dữ liệu Điểm Tựa trên máy này';
const history =
  'Lịch sử trình duyệt vẫn còn: trang này không xóa được, bạn tự xóa trong trình duyệt.';

const failures = {
  network: 'Chưa lưu được: mạng bị ngắt, hoặc trình duyệt không cho lưu. Máy không giữ gì mới.',
  room: 'Chưa lưu được: máy hết chỗ, hoặc trình duyệt không cho lưu. Máy không giữ gì mới.',
};

const started = new WeakSet<HTMLElement>();

/** Takes the control's place in the page and puts into it what fits what this device keeps. `tapped`: by the reader, just now. */
export function panel(root: HTMLElement, tapped: boolean): void {
  if (started.has(root)) return;
  started.add(root);
  const { offline: path = '', offlineName: name = '' } = root.dataset;
  const start = root.querySelector('button')?.textContent?.trim() ?? '';
  const show = (...content: Node[]): void => {
    root.replaceChildren(...content);
    root.querySelector<HTMLElement>('[tabindex]')?.focus();
  };
  const rest = async (...said: Node[]): Promise<void> => {
    const mine = path !== '' && (await isKept(path));
    const something = await isKept();
    show(
      ...said,
      ...(mine && said.length === 0 ? [element('p', {}, `Máy này đang giữ danh bạ ${name}.`)] : []),
      element(
        'p',
        { class: 'row' },
        path !== '' && !mine && button(start, ask),
        (something || path === '') && button(removal, () => void remove()),
      ),
    );
  };
  const refuse = (): void => {
    void rest().then(() => root.querySelector('button')?.focus());
  };
  const ask = (): void => show(...question({ name, title: start }, () => void save(), refuse));
  const save = async (): Promise<void> => {
    show(told('Đang lưu…'));
    await rest(told(outcome(await keep(path), name)));
  };
  const remove = async (): Promise<void> => {
    const was = await isKept();
    const gone = await forget().catch(() => false);
    if (!gone) return rest(told(`Chưa xóa hết. Bạn đóng các thẻ khác của trang này rồi thử lại.`));
    const done = was
      ? 'Đã xóa mọi thứ Điểm Tựa giữ trên máy này.'
      : 'Điểm Tựa không giữ gì trên máy này.';
    return rest(told(`${done} ${history}`));
  };
  if (!tapped) void rest();
  else if (path) ask();
  else void remove();
}

/** A sentence that is read aloud and gets the focus, since the button that was pressed has gone. */
const told = (text: string): HTMLElement => element('p', { role: 'status', tabindex: '-1' }, text);

const outcome = (answer: Answer, name: string): string => {
  if (answer.done !== 'kept') return failures[answer.done === 'failed' ? answer.why : 'network'];
  const kb = Math.ceil(answer.bytes / 1000);
  const left = answer.left > 0 ? ` Còn ${answer.left} trang không đủ chỗ, chưa lưu.` : '';
  return `Đã lưu danh bạ ${name}: ${answer.places} trang của từng nơi, ${kb} KB.${left} Khi không có mạng, bạn mở lại đúng địa chỉ trang này.`;
};

const question = (
  { name, title }: { name: string; title: string },
  yes: () => void,
  no: () => void,
): HTMLElement[] => [
  element('h2', { tabindex: '-1' }, `${title}?`),
  element('p', {}, 'Để đọc được khi không có mạng, máy sẽ giữ không quá 300 KB:'),
  element(
    'ul',
    {},
    element('li', {}, `trang ${name} và trang của từng nơi; nhiều quá thì bớt vài nơi`),
    element('li', {}, 'số điện thoại cần gọi, cách chờ cấp cứu'),
    element('li', {}, 'chuyện gì xảy ra khi bạn đến, trang về riêng tư'),
  ),
  element('p', {}, 'Máy không giữ tên bạn và chữ bạn gõ.'),
  element(
    'p',
    {},
    element('strong', {}, 'Người khác dùng máy này có thể thấy.'),
    ' Máy dùng chung, hoặc sợ ai xem máy: đừng lưu.',
  ),
  element(
    'p',
    { class: 'row' },
    button('Tôi hiểu, lưu vào máy', yes, 'button'),
    button('Không lưu', no),
  ),
];
