import { actsFor, type Offices, offices, takesLetters } from './mailabsence.ts';
import { distrust, inability, obstacle } from './mailfitness.ts';
import type {
  Ask,
  ChosenRefusal,
  MailPoint,
  NoPointReason,
  Route,
  RouteReason,
  Routing,
} from './mailpoint.ts';
import { homeOf, homesFor, mayServe } from './mailreach.ts';
import { taker, type Way, ways } from './mailways.ts';

/**
 * Takes an ask and the mailboxes of the book, in any order, and gives who gets the letter, why, who
 * stands behind, and the others in order; or why there is none. What was chosen is never loosened.
 */
export function route(ask: Ask, mailboxes: readonly MailPoint[]): Routing {
  const among = offices(mailboxes);
  const [first, ...others] = ways(ask, among);
  const refused = refusal(ask, among);
  const told = refused && { refused };
  if (first === undefined) return { ...told, why: lack(ask, among) };
  const alone = first.rank === 'national' && !first.covers;
  return {
    ...told,
    ...routeOf(first, ask, among),
    ...(alone && { reason: `national-${lack(ask, among)}` as const }),
    alternatives: others.map((way) => routeOf(way, ask, among)),
  };
}

function routeOf(way: Way, ask: Ask, among: Offices): Route {
  const { point, covers } = way;
  const coordinator = behind(point, ask, among);
  return {
    point,
    reason: reasonOf(way, ask),
    ...(coordinator && { coordinator }),
    ...(covers && { covers }),
  };
}

function reasonOf({ rank, covers }: Way, { place }: Ask): RouteReason {
  if (covers) return 'cover';
  if (rank === 'chosen' || rank === 'national' || place === undefined) return rank;
  return `place-${rank}`;
}

/** Takes a mailbox, an ask and all mailboxes and gives who reads too once it is late: the one it names or that one's cover, or nobody. */
export function behind(
  { role, coordinator }: MailPoint,
  ask: Ask,
  among: Offices,
): MailPoint | undefined {
  const named = role === 'point' ? among.get(coordinator ?? '') : undefined;
  return named && actsFor(named, among, ask.at, (it) => mayStandBehind(it, ask));
}

/** Topic, help and area do not matter to who stands behind. */
const mayStandBehind = (it: MailPoint, ask: Ask): boolean =>
  it.role !== 'point' && (inability(it, ask.at) ?? distrust(it, ask)) === undefined;

/** Why the chosen place gets no letter, neither itself nor by its cover; nothing where it does or none was chosen. */
function refusal(ask: Ask, among: Offices): ChosenRefusal | undefined {
  if (ask.place === undefined) return undefined;
  const chosen = [...among.values()].find(({ place }) => place?.slug === ask.place);
  if (!chosen) return 'no-mailbox';
  if (taker(chosen, ask, among, homeOf(ask))) return undefined;
  return obstacle(chosen, ask) ?? 'away';
}

/** Why nobody near gets the letter: whether the own commune would help, or other wishes, or nothing. */
function lack(ask: Ask, among: Offices): NoPointReason {
  const near = [...among.values()].filter(
    (it) => mayServe(it, ask) && takesLetters(it, among, ask.at),
  );
  const wouldTake = (it: MailPoint): boolean =>
    homesFor(it, ask).some((home) => taker(it, ask, among, home));
  if (near.some(wouldTake)) return 'no-commune';
  return near.length > 0 ? 'unfit' : 'none';
}
