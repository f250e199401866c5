import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import type { Ask } from '../domain/mailpoint.ts';
import { filled } from '../domain/filled.ts';
import type { AskWords } from '../domain/mailwords.ts';
import { areasFile } from './areafiles.ts';
import { areaHint } from './areahint.ts';
import { part } from './controls.ts';
import { finderBox, type Suggestion } from './finderbox.ts';
import { fullName } from './finderlook.ts';
import { say } from './mailfields.ts';
import { chosenPlace, linkedPlace } from './mailplace.ts';

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
  const slug = linkedPlace();
  if (slug)
    chosenPlace(root, slug, (to) =>
      set(to && { area: areaOf(to.province, to.commune), place: slug }),
    );
  return () => where;
}

const areaOf = (province: string, commune: string | undefined): Ask['area'] => ({
  province,
  ...(commune && { commune }),
});

function areaBox(root: HTMLElement, words: AskWords, set: (to?: Where) => void): void {
  const input = part<HTMLInputElement>(root, '#noi-o');
  const take = (unit: AreaNow, sentence = ''): void => {
    input.value = fullName(unit);
    box.close();
    say(root, 'area-said', sentence);
    const { code, province } = unit;
    set({ area: province ? areaOf(province, code) : areaOf(code, undefined) });
  };
  // A unit that was parted, and a district, leave a choice among the communes of today.
  const choose = ({ now, sentence }: AreaAnswer): void => {
    const [only, ...others] = now;
    if (only && others.length === 0) return take(only, sentence);
    say(root, 'area-said', sentence ? `${sentence}.` : '');
    box.show(partsOf(now, words, take));
  };
  const look = async (entered: boolean): Promise<void> => {
    const { value } = input;
    if (value.trim() === '') return box.close();
    const { search, shownFirst } = await areasFile();
    if (value !== input.value) return;
    const answers = search(value);
    const [first, ...others] = answers;
    if (entered && first && others.length === 0) return choose(first);
    const hints = answers.slice(0, shownFirst).map((it) => areaHint(it, choose));
    box.show(hints);
    say(root, 'area-said', told(hints.length, entered, words));
  };
  const hear = (entered = false): void => {
    look(entered).catch(() => say(root, 'area-said', words.noAreas));
  };
  const box = finderBox(input, part(root, '[role=listbox]'), () => hear(true));
  input.addEventListener('input', () => {
    set();
    hear();
  });
  if (input.value) hear();
  else void areasFile().catch(() => undefined);
}

/** What is said of so many lines below the box; Enter does not choose among several. */
function told(count: number, entered: boolean, words: AskWords): string {
  if (count === 0) return words.noArea;
  return entered ? words.choose : filled(words.hints, `${count}`);
}

/** The communes among which a name leaves a choice, and then their provinces for who does not know which. */
const partsOf = (
  units: readonly AreaNow[],
  { anyCommune }: AskWords,
  take: (unit: AreaNow) => void,
): Suggestion[] => [
  ...units.map((it) => ({ text: it.name, hint: it.provinceName, choose: () => take(it) })),
  ...provincesOf(units).map((it) => ({
    text: filled(anyCommune, it.name),
    choose: () => take(it),
  })),
];

/** The provinces of these communes, each once; none where they are provinces themselves. */
const provincesOf = (units: readonly AreaNow[]): AreaNow[] => [
  ...new Map(
    units.flatMap(({ province, provinceName }) =>
      province && provinceName ? [[province, { code: province, name: provinceName }] as const] : [],
    ),
  ).values(),
];
