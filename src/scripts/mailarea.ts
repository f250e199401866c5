import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import type { Ask } from '../domain/mailpoint.ts';
import { filled } from '../domain/filled.ts';
import type { AskWords } from '../domain/mailwords.ts';
import { areasFile } from './areafiles.ts';
import { part } from './controls.ts';
import { finderBox, type Suggestion } from './finderbox.ts';
import { file } from './finderfiles.ts';
import { show } from './mailfields.ts';

/** Where the asker lives, or which place was chosen and where it lies. */
export type Where = Pick<Ask, 'area' | 'place'>;

/** Takes the form, its words and what hears of changes; gives what is chosen now. */
export function areaField(
  root: HTMLElement,
  words: AskWords,
  changed: () => void,
): () => Where | undefined {
  let where: Where | undefined;
  const set = (to: Where | undefined): void => {
    where = to;
    changed();
  };
  areaBox(root, words, set);
  const slug = /^#noi=([a-z0-9-]+)$/.exec(location.hash)?.[1];
  if (slug) chosenPlace(root, slug, set);
  return () => where;
}

function areaBox(root: HTMLElement, words: AskWords, set: (to?: Where) => void): void {
  const input = part<HTMLInputElement>(root, '#noi-o');
  const said = part(root, '[data-area-said]');
  const take = ({ code, name, province, provinceName }: AreaNow, sentence = ''): void => {
    input.value = provinceName ? `${name}, ${provinceName}` : name;
    box.close();
    said.textContent = sentence;
    set({ area: province ? { province, commune: code } : { province: code } });
  };
  // A unit that was parted, and a district, leave a choice among the communes of today.
  const choose = ({ now, sentence }: AreaAnswer): void => {
    const [only, ...others] = now;
    if (only && others.length === 0) return take(only, sentence);
    said.textContent = sentence ? `${sentence}.` : '';
    box.show([
      ...now.map((unit) => ({
        text: unit.name,
        hint: unit.provinceName,
        choose: () => take(unit),
      })),
      ...provincesOf(now).map((unit) => ({
        text: filled(words.anyCommune, unit.name),
        choose: () => take(unit),
      })),
    ]);
  };
  const look = async (enter: boolean): Promise<void> => {
    const { value } = input;
    if (value.trim() === '') return box.close();
    const { search, shownFirst } = await areasFile();
    if (value !== input.value) return;
    const answers = search(value);
    const [first, ...others] = answers;
    if (enter && first && others.length === 0) return choose(first);
    box.show(answers.slice(0, shownFirst).map((it) => suggestion(it, choose)));
    said.textContent = first
      ? enter
        ? words.choose
        : filled(words.hints, `${Math.min(answers.length, shownFirst)}`)
      : words.noArea;
  };
  const hear = (enter = false): void => {
    look(enter).catch(() => (said.textContent = words.noAreas));
  };
  const box = finderBox(input, part(root, '[role=listbox]'), () => hear(true));
  input.addEventListener('input', () => {
    set();
    hear();
  });
  if (input.value) hear();
  else void areasFile().catch(() => undefined);
}

const suggestion = (it: AreaAnswer, choose: (it: AreaAnswer) => void): Suggestion => ({
  text: it.label,
  hint: it.sentence?.replace(it.label, '').trim(),
  choose: () => choose(it),
});

/** The provinces of these communes, each once; none where they are provinces themselves. */
const provincesOf = (units: readonly AreaNow[]): AreaNow[] => [
  ...new Map(
    units.flatMap(({ province, provinceName }) =>
      province && provinceName ? [[province, { code: province, name: provinceName }] as const] : [],
    ),
  ).values(),
];

/** Asks the list of places for the one that a link names; without it the area is asked for as ever. */
function chosenPlace(root: HTMLElement, slug: string, set: (to?: Where) => void): void {
  const shown = (is: boolean): void => {
    show(root, '[data-place]', is);
    show(root, '[data-area]', !is);
  };
  part(root, '[data-place-drop]').addEventListener('click', () => {
    shown(false);
    set();
    part(root, '#noi-o').focus();
  });
  const found = (table: FinderTable): void => {
    const place = table.places.find((it) => it.slug === slug);
    if (!place) return shown(false);
    const { name, province, commune } = place;
    part(root, '[data-place-name]').textContent = name;
    shown(true);
    set({ area: { province, ...(commune && { commune }) }, place: slug });
  };
  file('/noi.json', (table: FinderTable) => table).then(found, () => shown(false));
}
