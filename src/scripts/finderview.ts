import type { Point } from '../domain/distance.ts';
import { find, type Finding, type Sort } from '../domain/finder.ts';
import { filterCount, noFilters, type Filters, type When } from '../domain/finderfilters.ts';
import type { AreaNow } from '../domain/areaanswers.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import { linesPath, provincePath } from '../domain/placepaths.ts';
import { button, element, part } from './controls.ts';
import { findercard } from './findercard.ts';
import { finderLists } from './finderlist.ts';
import { fullName, type Look } from './finderlook.ts';
import { sentences } from './findersentences.ts';

/** All that the finder is asked for; `look` is undefined where nobody has said where. */
export type Asked = { filters: Filters; sort: Sort; look: Look | undefined };

/** What the buttons of the results do. */
export type ViewActions = {
  narrow: (unit: AreaNow) => void;
  sort: (sort: Sort) => void;
  unfilter: () => void;
  copy: () => void;
  reset: () => void;
};

/** Draws what was found in place of the page's own list, tells the map, and gives the sentence that says how much it is. */
export function draw(
  root: HTMLElement,
  asked: Asked,
  table: FinderTable,
  when: When,
  actions: ViewActions,
): string {
  const { look, filters, sort } = asked;
  const question = { filters, sort, where: look?.where };
  const finding = find(table.places, question, when);
  const icons = part<HTMLTemplateElement>(root, '[data-icons]').content;
  const cards = finderLists(finding, (it) => findercard(it, table, icons, when), look?.name);
  part(root, '[data-results]').replaceChildren(
    ...head(asked, actions),
    ...(isEmpty(finding) ? [nothing(asked, table, when, actions)] : []),
    ...cards,
  );
  hideList(true);
  const places = [...finding.verified, ...finding.reported, ...finding.further];
  tell(root, { slugs: places.map(({ place }) => place.slug), from: look?.where.from });
  return said(finding);
}

/** Takes away what was drawn; the page's own list stands again. */
export function undraw(root: HTMLElement): void {
  part(root, '[data-results]').replaceChildren();
  hideList(false);
  told = undefined;
  tell(root);
}

type Told = { slugs: string[]; from: Point | undefined };

let told: Told | undefined;

/** Tells the map what the list shows now; src/islands/listdoor.ts hears it. */
export function tell(root: HTMLElement, detail = told): void {
  told = detail;
  root.dispatchEvent(new CustomEvent('finder:found', { detail }));
}

const isEmpty = ({ verified, reported }: Finding): boolean =>
  verified.length + reported.length === 0;

function said({ verified, reported }: Finding): string {
  if (verified.length + reported.length === 0) return 'Chưa có nơi nào khớp.';
  const counts = [
    verified.length > 0 ? `${verified.length} nơi đã kiểm tra` : '',
    reported.length > 0 ? `${reported.length} nơi được nhắc đến, chưa xác minh` : '',
  ];
  return `Có ${counts.filter(Boolean).join(', ')}.`;
}

const starts: Readonly<Record<Look['start'], string>> = {
  here: 'Khoảng cách tính từ chỗ bạn đứng, theo đường chim bay; đường đi thật dài hơn.',
  commune: 'Khoảng cách tính từ giữa xã, phường, theo đường chim bay; đường đi thật dài hơn.',
  province:
    'Khoảng cách tính từ giữa tỉnh, theo đường chim bay; chưa biết giữa xã, phường này ở đâu.',
  none: '',
};

function head({ look, sort }: Asked, actions: ViewActions): HTMLElement[] {
  const title = look
    ? `Nơi giúp đỡ ${look.start === 'here' ? look.name : `ở ${small(look.name)}`}`
    : 'Nơi giúp đỡ trong cả nước';
  const measured = look?.where.from !== undefined;
  return [
    element('h2', { tabindex: '-1' }, title),
    ...(look?.sentence ? [element('p', {}, `${look.sentence}.`)] : []),
    ...(isUnsure(look) ? [element('p', { class: 'small soft' }, sentences.unsure)] : []),
    ...(look && look.parts.length > 0
      ? [
          element('p', { class: 'small' }, 'Nếu biết chắc, bạn chọn một:'),
          element(
            'div',
            { class: 'row' },
            ...look.parts.map((unit) => button(fullName(unit), () => actions.narrow(unit))),
          ),
        ]
      : []),
    ...(measured ? [element('p', { class: 'small soft' }, starts[look.start])] : []),
    element(
      'div',
      { class: 'row' },
      measured && sortField(sort, actions.sort),
      button('Sao chép liên kết', actions.copy),
      button('Tìm lại từ đầu', actions.reset),
    ),
  ];
}

/** Provinces were joined whole; of a commune or a district a part may have gone elsewhere. */
const isUnsure = (look: Look | undefined): boolean =>
  look?.sentence !== undefined &&
  look.where.codes.some((code) => !look.where.provinces.includes(code));

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function sortField(sort: Sort, by: (sort: Sort) => void): HTMLElement {
  const field = element(
    'select',
    { class: 'typed', autocomplete: 'off' },
    element('option', { value: 'distance', selected: sort === 'distance' }, 'Gần trước'),
    element('option', { value: 'name', selected: sort === 'name' }, 'Theo tên'),
  );
  field.addEventListener('change', () => by(field.value === 'name' ? 'name' : 'distance'));
  return element('label', { class: 'finder-sort' }, 'Xếp theo ', field);
}

/** Never only "nothing": what would be there without filters, the province, the three things that always work. */
function nothing(
  { look, filters, sort }: Asked,
  table: FinderTable,
  when: When,
  { unfilter }: ViewActions,
): HTMLElement {
  const all = find(table.places, { filters: noFilters, sort, where: look?.where }, when);
  const left = all.verified.length + all.reported.length;
  const provinces = look?.where.provinces ?? [];
  return element(
    'div',
    { class: 'note amber' },
    element('h3', {}, 'Chưa có nơi nào khớp'),
    filterCount(filters) > 0 && left > 0 && button(`Bỏ lọc, xem ${left} nơi`, unfilter),
    element(
      'ul',
      {},
      ...provinces.map((code) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: provincePath(table.provinces[code] ?? '') },
            `Mọi nơi ở ${table.areas[code] ?? ''}`,
          ),
        ),
      ),
      element('li', {}, 'Hỏi trạm y tế xã, phường nơi bạn ở; họ có thể biết nơi gần bạn.'),
      element('li', {}, element('a', { href: linesPath }, 'Xem gọi ai bây giờ')),
    ),
  );
}

function hideList(hidden: boolean): void {
  for (const it of document.querySelectorAll<HTMLElement>('[data-list]')) it.hidden = hidden;
}
