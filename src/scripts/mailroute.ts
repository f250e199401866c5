import { shown } from '../domain/calendar.ts';
import type { MailPoint, Route, Routing } from '../domain/mailpoint.ts';
import { filled } from '../domain/filled.ts';
import type { AskWords } from '../domain/mailwords.ts';
import { expiryDay } from '../domain/retention.ts';
import { dueDay } from '../domain/workdays.ts';
import type { Day } from '../schemas/date.ts';
import { element, part } from './controls.ts';
import { say, show } from './mailfields.ts';

/** So many other ways are offered; more would bury the first. */
const mostOthers = 5;

/** What the part of the form that says who reads the letter is told. */
export type RouteView = {
  /** Shows what routing answered, or that it cannot be asked yet, and gives the way that was chosen before if it is still among them, else the first. */
  draw: (routing: Routing | undefined, day: Day) => void;
  /** The way that the letter takes now. */
  route: () => Route | undefined;
};

/** Takes the form, its words, the holidays and what hears that another way was chosen. */
export function routeView(
  root: HTMLElement,
  words: AskWords,
  holidays: readonly Day[],
  changed: () => void,
): RouteView {
  const view = part(root, '[data-route]');
  let route: Route | undefined;
  const choose = (to: Route, day: Day): void => {
    route = to;
    describe(view, to, words, day, holidays);
    changed();
  };
  const draw = (routing: Routing | undefined, day: Day): void => {
    const ways = routing?.point ? [routing, ...routing.alternatives.slice(0, mostOthers)] : [];
    const kept = ways.find(({ point }) => point.id === route?.point.id) ?? ways[0];
    show(view, '[data-route-wait]', !routing);
    show(view, '[data-route-none]', !!routing && !kept);
    show(view, '[data-route-found]', !!kept);
    for (const it of view.querySelectorAll<HTMLElement>('[data-refused]')) {
      it.textContent = routing?.refused ? words.refused[routing.refused] : '';
      it.hidden = !routing?.refused;
    }
    if (routing && !routing.point) say(view, 'none', words.none[routing.why]);
    show(view, '[data-others]', ways.length > 1);
    part(view, '[data-other-list]').replaceChildren(
      ...ways.map((way) => choice(way, way === kept, words, () => choose(way, day))),
    );
    route = kept;
    if (kept) describe(view, kept, words, day, holidays);
  };
  return { draw, route: () => route };
}

/** The kind of an office as the choice above names it. */
const kindOf = ({ operatorType }: MailPoint): string =>
  document.querySelector(`[data-accepts] [value=${operatorType}] + span [data-word]`)
    ?.textContent ?? '';

function describe(
  view: HTMLElement,
  { point, coordinator, covers, reason }: Route,
  words: AskWords,
  day: Day,
  holidays: readonly Day[],
): void {
  say(view, 'to', point.name);
  say(view, 'to-kind', kindOf(point));
  say(
    view,
    'reason',
    [words.reasons[reason], covers && filled(words.covers, covers.name)].filter(Boolean).join(' '),
  );
  say(
    view,
    'behind',
    coordinator
      ? filled(
          point.deadlineHours ? words.behind : words.behindOnly,
          coordinator.name,
          kindOf(coordinator),
        )
      : words.alone,
  );
  const due = point.deadlineHours && dueDay(day, point.deadlineHours, holidays);
  say(view, 'due', due ? filled(words.due, shown(due)) : words.noDue);
  const { expires } = expiryDay({ created: day, last: day, lastByAsker: day });
  say(view, 'gone', filled(words.gone, shown(expires)));
  show(
    view,
    '[data-police]',
    [point, coordinator].some((it) => it?.operatorType === 'police'),
  );
}

function choice(
  { point, reason }: Route,
  checked: boolean,
  words: AskWords,
  choose: () => void,
): HTMLElement {
  const box = element('input', { type: 'radio', name: 'noi-nhan', autocomplete: 'off' });
  box.checked = checked;
  box.addEventListener('change', choose);
  const hint = `${kindOf(point)}. ${words.reasons[reason]}`;
  return element(
    'label',
    { class: 'mail-choice' },
    box,
    element('span', {}, point.name, element('span', { class: 'small soft mail-hint' }, hint)),
  );
}
