import { actsFor, type Offices } from './mailabsence.ts';
import { obstacle } from './mailfitness.ts';
import type { Ask, MailPoint } from './mailpoint.ts';
import { homeOf, type Home, isAvoided, liesThere, type Rank, rankOf, ranks } from './mailreach.ts';

/** A mailbox that takes the letter, how near the one addressed stands, and that one where it is away. */
export type Way = { rank: Rank; point: MailPoint; covers?: MailPoint };

/** Takes an ask and the mailboxes and gives all that take the letter, in order, each once at its first place. */
export function ways(ask: Ask, among: Offices): Way[] {
  const found = [...among.values()].flatMap((it): Way[] => {
    const rank = rankOf(it, ask);
    const point = rank && taker(it, ask, among, homeOf(ask));
    return point ? [{ rank, point, ...(point !== it && { covers: it }) }] : [];
  });
  const seen = new Set<string>();
  return found
    .map((way) => ({ way, key: sortKey(way, ask) }))
    .sort((a, b) => compare(a.key, b.key))
    .flatMap(({ way }) => (seen.size < seen.add(way.point.id).size ? [way] : []));
}

/** Takes a mailbox, an ask and where its asker lives, if known, and gives who takes the letter for it: itself, its cover or nobody. */
export const taker = (
  it: MailPoint,
  ask: Ask,
  among: Offices,
  home: Home | undefined,
): MailPoint | undefined =>
  actsFor(
    it,
    among,
    ask.at,
    (one) => obstacle(one, ask) === undefined && !isAvoided(one, ask, home),
  );

/** More communes than any point lists: a province, and the nation. */
const most = Number.MAX_SAFE_INTEGER;

type SortKey = readonly (number | string)[];

/** What is compared, the first difference deciding; the last tells apart two that one mailbox covers. */
const sortKey = ({ rank, point, covers }: Way, ask: Ask): SortKey => [
  ranks.indexOf(rank),
  covers ? 2 : liesThere(point, ask) ? 0 : 1,
  point.deadlineHours === undefined ? 1 : 0,
  point.communes?.length ?? most,
  point.id,
  covers?.id ?? '',
];

/** Takes two keys of one length, whose parts are of one type place by place. */
function compare(a: SortKey, b: SortKey): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
