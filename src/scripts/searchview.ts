import { shown } from '../domain/calendar.ts';
import { standingText } from '../domain/cardfacts.ts';
import { paths } from '../domain/paths.ts';
import type { Found, Run } from '../search/search.ts';
import { button, element } from './controls.ts';
import type { SourceAnswer } from './searchsource.ts';

/** What a view is drawn of: the answer to a query, and a province whose places may be meant. */
export type Seen = {
  query: string;
  answer: SourceAnswer;
  kinds: Readonly<Record<string, string>>;
  province: { name: string; slug: string } | undefined;
  filtered: boolean;
};

/** What the buttons among the results do. */
export type ViewActions = {
  search: (query: string) => void;
  unfilter: () => void;
  more: () => void;
};

/** Draws results in place of earlier ones, and what else to do. */
export function draw(root: HTMLElement, seen: Seen, actions: ViewActions): void {
  const { answer, kinds, province } = seen;
  root.replaceChildren(
    ...spelling(seen, actions),
    ...(province ? [provinceDoor(province)] : []),
    ...(answer.total === 0 ? [nothing(seen, actions)] : [list(answer, kinds)]),
    ...moreButton(answer.total - answer.found.length, actions),
    ...(answer.total === 0 ? [] : [elsewhere()]),
  );
}

/** Adds results after those that are there and gives the link of the first new one. */
export function extend(
  root: HTMLElement,
  { answer, kinds }: Seen,
  actions: ViewActions,
): HTMLElement | null {
  const items = answer.found.map((it) => item(it, kinds));
  const all = root.querySelector('.search-list');
  all?.append(...items);
  const [old] = root.querySelectorAll('[data-more]');
  old?.replaceWith(...moreButton(answer.total - (all?.children.length ?? 0), actions));
  return items[0]?.querySelector('a') ?? null;
}

/** The sentence that says how much was found. */
export const said = ({ total, spare }: SourceAnswer): string =>
  (total === 0 ? 'Chưa thấy trang nào khớp.' : `Có ${total.toLocaleString('vi')} kết quả.`) +
  (spare ? ' Đang tìm bằng cách dự phòng, kết quả có thể kém sát hơn.' : '');

/** What stands in place of results when nothing could be read: where to go without a search. */
export const unreadable = (): HTMLElement =>
  element('div', { class: 'note amber' }, element('h3', {}, 'Vẫn còn lối đi'), doors());

function spelling({ query, answer }: Seen, { search }: ViewActions): HTMLElement[] {
  const { instead, meant } = answer;
  if (instead !== undefined)
    return [
      element(
        'p',
        { class: 'search-spelling' },
        'Đã tìm ',
        element('strong', {}, instead),
        ' thay cho ',
        element('q', {}, query),
        '.',
      ),
    ];
  if (meant === undefined) return [];
  return [
    element(
      'p',
      { class: 'search-spelling' },
      'Có phải bạn tìm ',
      button(meant, () => search(meant), 'text-button search-meant'),
      '?',
    ),
  ];
}

const list = ({ found }: SourceAnswer, kinds: Seen['kinds']): HTMLElement =>
  element('ol', { class: 'list search-list' }, ...found.map((it) => item(it, kinds)));

function item(found: Found, kinds: Seen['kinds']): HTMLElement {
  const { url, kind, note, section, titleRuns, excerpt } = found;
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: url }, ...titleRuns.map(drawn))),
    element(
      'p',
      { class: 'small soft' },
      element('span', { class: 'search-kind' }, kinds[kind] ?? ''),
      ...[note, dateText(found)].flatMap((it) => (it ? [` · ${it}`] : [])),
    ),
    excerpt.length > 0 && element('p', {}, ...excerpt.map(drawn)),
    section &&
      section.heading !== '' &&
      element(
        'p',
        { class: 'small' },
        element('a', { href: `${pathOf(url)}#${section.anchor}` }, `Đến đoạn “${section.heading}”`),
      ),
  );
}

const drawn = ({ text, marked }: Run): Node =>
  marked ? element('mark', {}, text) : document.createTextNode(text);

const pathOf = (url: string): string => url.replace(/#.*/, '');

/** A place's date is the day of its check, or else the year of what mentions it. */
const dateText = ({ kind, date }: Found): string | undefined => {
  if (kind === 'place')
    return standingText(date?.length === 10 ? date : undefined, date?.slice(0, 4));
  return date && shown(date);
};

function moreButton(left: number, { more }: ViewActions): HTMLElement[] {
  if (left <= 0) return [];
  const it = button(`Xem thêm (còn ${left.toLocaleString('vi')})`, more);
  it.dataset['more'] = '';
  return [it];
}

const provinceDoor = ({ name, slug }: NonNullable<Seen['province']>): HTMLElement =>
  element(
    'p',
    { class: 'search-door' },
    element('a', { href: paths.province(slug) }, `Tìm nơi giúp đỡ ở ${name}`),
  );

/** Never only "nothing": another spelling, all without filters, and what always works. */
const nothing = ({ filtered, answer }: Seen, { search, unfilter }: ViewActions): HTMLElement =>
  element(
    'div',
    { class: 'note amber' },
    element('h3', {}, 'Chưa thấy trang nào khớp'),
    element('p', {}, 'Bạn thử gõ ít chữ hơn, hoặc một từ khác gần nghĩa.'),
    filtered && button('Bỏ lọc, tìm trong tất cả', unfilter),
    answer.meant !== undefined && button(`Tìm “${answer.meant}”`, () => search(answer.meant ?? '')),
    element('p', {}, 'Hoặc đi tiếp từ đây:'),
    doors(),
  );

const elsewhere = (): HTMLElement =>
  element(
    'div',
    { class: 'search-else' },
    element('p', { class: 'soft small' }, 'Chưa thấy điều bạn cần? Đi tiếp từ đây:'),
    doors(),
  );

const doors = (): HTMLElement =>
  element(
    'ul',
    { class: 'links' },
    ...(
      [
        [paths.places, 'Tìm nơi giúp đỡ'],
        [paths.lines, 'Gọi ai bây giờ?'],
        [paths.articles, 'Bài viết theo chủ đề'],
        [paths.library, 'Thư viện văn bản'],
      ] as const
    ).map(([href, text]) => element('li', {}, element('a', { href }, text))),
  );
