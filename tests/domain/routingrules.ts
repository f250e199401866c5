import type { Ask, MailPoint, Route, Routing } from '../../src/domain/mailpoint.ts';

/**
 * The rules of routing once more (the head of routingcases.ts), written apart from the router: takes
 * an answer and gives what is wrong with it, each with the name of the rule that is broken.
 */
export function faults(answer: Routing, ask: Ask, mailboxes: readonly MailPoint[]): string[] {
  const routes = answer.point === undefined ? [] : [answer, ...answer.alternatives];
  return [
    ...routes.flatMap((it) => receiverFaults(it, ask, mailboxes)),
    ...routes.flatMap((it) => coordinatorFaults(it, ask, mailboxes)),
    ...orderFaults(routes, ask),
    ...omissions(routes, ask, mailboxes),
    ...reasonFaults(answer, ask, mailboxes),
  ];
}

/** Every mailbox that would read the letter, now or later, with its kind. */
export const readers = (answer: Routing): MailPoint[] =>
  answer.point === undefined
    ? []
    : [answer, ...answer.alternatives].flatMap(({ point, coordinator }) =>
        coordinator ? [point, coordinator] : [point],
      );

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;
const isAway = (it: MailPoint, on: string): boolean =>
  (it.away ?? []).some(({ from, to }) => !(on < from) && !(to < on));
const coverOf = (it: MailPoint, on: string): string | undefined =>
  it.away?.find(({ from, to }) => !(on < from) && !(to < on))?.cover;

/** What keeps a mailbox from letters of anyone. */
function disabled({ role, place, staffed, checkedOn, versions }: MailPoint, on: string): string[] {
  const checked = place?.status === 'verified' ? place.verified?.on : undefined;
  const isFresh = checked !== undefined && days(checked, on) <= 365;
  const isInForce = versions.some(({ from, retired = '9999' }) => from <= on && on < retired);
  return [
    ...(role === 'operator' ? ['operator'] : []),
    ...(staffed ? [] : ['unstaffed']),
    ...(days(checkedOn, on) > 365 ? ['stale'] : []),
    ...(isInForce ? [] : ['no key']),
    ...(role !== 'point' || isFresh ? [] : ['unverified place']),
  ];
}

/** What forbids a mailbox to read the letter of this asker. */
function forbidden({ role, operatorType, minors, place }: MailPoint, ask: Ask): string[] {
  const received = new Set(place?.receives);
  const isForMinors =
    minors && (role !== 'point' || received.has('minors') || received.has('anyone'));
  return [
    ...(ask.accepts.some((kind) => kind === operatorType) ? [] : ['kind']),
    ...(ask.under18 && !isForMinors ? ['minors'] : []),
  ];
}

/** Why a mailbox is no answer to what is asked. */
function unfit({ topics, helps, place }: MailPoint, { topic, help, at }: Ask): string[] {
  const visits = place?.homeVisits?.value === 'yes' && days(place.homeVisits.checkedOn, at) <= 180;
  return [
    ...(topics.some((it) => it === topic) ? [] : ['topic']),
    ...(helps.some((it) => it === help) ? [] : ['help']),
    ...(help === 'visit' && !visits ? ['visit'] : []),
  ];
}

/** Whether somebody of the asker's own commune may read, though the asker said no. */
function tooClose({ role, place, communes }: MailPoint, ask: Ask): string[] {
  if (!ask.avoidOwnCommune || role !== 'point') return [];
  if (ask.place !== undefined) return place?.slug === ask.place ? [] : ['own commune'];
  const own = ask.area.commune;
  const lies = place?.area.commune;
  const elsewhere =
    own !== undefined &&
    (lies === undefined ? place?.area.province !== ask.area.province : lies !== own) &&
    !(communes?.length === 1 && communes[0] === own);
  return elsewhere ? [] : ['own commune'];
}

const obstacles = (it: MailPoint, ask: Ask): string[] => [
  ...disabled(it, ask.at),
  ...forbidden(it, ask),
  ...unfit(it, ask),
  ...tooClose(it, ask),
];

/** 0 for the chosen place, 1 for the commune, 2 for the province, 3 for the nation. */
function tier(it: MailPoint, { area, place }: Ask): number | undefined {
  if (it.role === 'national') return 3;
  if (it.role !== 'point') return undefined;
  if (place !== undefined && place === it.place?.slug) return 0;
  if (it.province !== area.province) return undefined;
  if (it.communes === undefined) return 2;
  return area.commune !== undefined && it.communes.includes(area.commune) ? 1 : undefined;
}

function receiverFaults({ point, covers }: Route, ask: Ask, all: readonly MailPoint[]): string[] {
  const found = [
    ...(all.includes(point) ? [] : ['unknown']),
    ...obstacles(point, ask),
    ...(isAway(point, ask.at) ? ['away'] : []),
    ...(tier(covers ?? point, ask) === undefined ? ['serves elsewhere'] : []),
    ...(covers ? obstacles(covers, ask).map((what) => `covered ${what}`) : []),
    ...(covers && coverOf(covers, ask.at) !== point.id ? ['no cover'] : []),
  ];
  return found.map((what) => `receiver: ${what} (${point.id})`);
}

/** Whoever is allowed to stand behind does, and nobody else. */
function coordinatorFaults(
  { point, coordinator }: Route,
  ask: Ask,
  all: readonly MailPoint[],
): string[] {
  const may = (it: MailPoint | undefined): boolean =>
    (it?.role === 'coordinator' || it?.role === 'national') &&
    [...disabled(it, ask.at), ...forbidden(it, ask)].length === 0;
  const named = point.role === 'point' ? all.find(({ id }) => id === point.coordinator) : undefined;
  const cover = named && all.find(({ id }) => id === coverOf(named, ask.at));
  const acting = named && isAway(named, ask.at) ? cover : named;
  const isThere = acting !== undefined && !isAway(acting, ask.at);
  const due = may(named) && may(acting) && isThere ? acting : undefined;
  if (coordinator === due) return [];
  const kinds = coordinator ? forbidden(coordinator, ask) : [];
  return [
    `coordinator: ${coordinator?.id ?? 'nobody'}, not ${due?.id ?? 'nobody'}`,
    ...kinds.map((what) => `coordinator: ${what}`),
  ];
}

/** What is compared within a tier, lower first. */
const inTier = ({ point, covers }: Route, { area }: Ask): (number | string)[] => [
  covers ? 2 : area.commune !== undefined && point.place?.area.commune === area.commune ? 0 : 1,
  point.deadlineHours === undefined ? 1 : 0,
  point.communes?.length ?? 1e9,
  point.id,
];

function orderFaults(routes: readonly Route[], ask: Ask): string[] {
  const ids = routes.map(({ point }) => point.id);
  const twice = new Set(ids).size < ids.length ? ['order: one twice'] : [];
  const pairs = routes
    .slice(1)
    .map((later, index): [Route | undefined, Route] => [routes[index], later]);
  return pairs.reduce<string[]>((found, [earlier, later]) => {
    if (!earlier) return found;
    const [a, b] = [earlier, later].map((it) => tier(it.covers ?? it.point, ask) ?? 9);
    if (a === undefined || b === undefined || a < b) return found;
    if (a > b) return [...found, `order: ${later.point.id} is nearer than ${earlier.point.id}`];
    const [x, y] = [inTier(earlier, ask), inTier(later, ask)];
    const at = x.findIndex((part, index) => part !== y[index]);
    return (x[at] ?? 0) < (y[at] ?? 0) ? found : [...found, `tie: ${later.point.id} goes first`];
  }, twice);
}

/** Whoever is able, fits, serves and is present, or covers for such a one, is offered, and as near as it stands. */
function omissions(routes: readonly Route[], ask: Ask, all: readonly MailPoint[]): string[] {
  return all.flatMap((it) => {
    const near = tier(it, ask);
    if (near === undefined || obstacles(it, ask).length > 0) return [];
    const cover = all.find(({ id }) => id === coverOf(it, ask.at));
    const taker = isAway(it, ask.at) ? cover : it;
    if (!taker || isAway(taker, ask.at) || obstacles(taker, ask).length > 0) return [];
    const route = routes.find(({ point }) => point === taker);
    if (!route) return [`passed over: ${taker.id}`];
    const shown = tier(route.covers ?? route.point, ask) ?? 9;
    return shown > near ? [`passed over: ${taker.id} stands farther off than it serves`] : [];
  });
}

/** A reason says how near the receiver stands, and a refusal that the chosen place is not among the ways. */
function reasonFaults(answer: Routing, ask: Ask, all: readonly MailPoint[]): string[] {
  const routes = answer.point === undefined ? [] : [answer, ...answer.alternatives];
  const prefix = ask.place === undefined ? '' : 'place-';
  const wrong = routes.filter(({ reason, point, covers }, index) => {
    if (covers) return reason !== 'cover';
    const names = ['chosen', `${prefix}commune`, `${prefix}province`, 'national'];
    const name = names[tier(point, ask) ?? 9];
    return index === 0 && name === 'national' ? !reason.startsWith('national-') : reason !== name;
  });
  const chosen = all.find(({ place }) => ask.place !== undefined && place?.slug === ask.place);
  const gets = routes.some(({ point, covers }) => (covers ?? point) === chosen);
  const isTold = ask.place === undefined || gets || answer.refused !== undefined;
  return [
    ...wrong.map(({ reason, point }) => `reason: ${reason} (${point.id})`),
    ...(isTold && !(gets && answer.refused) ? [] : ['reason: the refusal of the chosen place']),
  ];
}
