import type { Day } from '../schemas/date.ts';
import type { MailTopic } from '../schemas/letter.ts';
import { actsFor, offices } from './mailabsence.ts';
import { distrust, inability, mismatch } from './mailfitness.ts';
import type { Ask, MailPoint } from './mailpoint.ts';
import { homeOf, isAvoided, mayServe } from './mailreach.ts';
import { behind } from './routing.ts';

/** What a request says, as far as it decides who else may get it. */
export type Asked = {
  topic: string;
  help: string;
  accepts: readonly string[];
  avoidOwnCommune?: boolean;
  ageBand?: 'under18' | 'adult';
  area?: { province: string; commune?: string };
  place?: string;
};

/** A mailbox to which a thread may be passed, who would stand behind it, and whether it does what was asked for. */
export type HandoverTarget = {
  point: MailPoint;
  coordinator: MailPoint | undefined;
  fits: boolean;
};

/**
 * Takes a request, the office that has it, all mailboxes and today and gives where it may be passed
 * on: to mailboxes that take letters themselves on this day, of a kind that the asker accepts, that
 * take minors if the asker is one, and never against "Đừng gửi cho người ở xã tôi". Those that take
 * the topic and give the help come first, then those that serve the asker's area.
 */
export function handoverTargets(
  asked: Asked,
  from: Pick<MailPoint, 'id' | 'province' | 'coordinator'>,
  mailboxes: readonly MailPoint[],
  today: Day,
): HandoverTarget[] {
  const among = offices(mailboxes);
  const kinds = mailboxes.map(({ operatorType }) => operatorType);
  const accepts = kinds.filter((kind) => asked.accepts.includes(kind));
  const ask = { ...askOf(asked, from, today), accepts };
  const home = homeOf(ask);
  const may = (it: MailPoint): boolean =>
    (inability(it, today) ?? distrust(it, ask)) === undefined && !isAvoided(it, ask, home);
  const fits = (it: MailPoint): boolean => !mismatch(it, ask);
  const rank = (it: MailPoint): number =>
    (fits(it) ? 0 : 2) + (it.role !== 'point' || mayServe(it, ask) ? 0 : 1);
  return [...among.values()]
    .filter((it) => mayBePassed(from, it) && actsFor(it, among, today, may) === it)
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .map((point) => ({
      point,
      coordinator: behind(point, ask, among),
      fits: fits(point),
    }));
}

/**
 * Whether an office may pass threads on to a mailbox: to another point or one of the whole nation; of
 * coordinators to its own alone, and never to itself or the operator of the site.
 */
export function mayBePassed(
  from: Pick<MailPoint, 'id' | 'coordinator'>,
  to: Pick<MailPoint, 'id' | 'role'>,
): boolean {
  if (to.id === from.id || to.role === 'operator') return false;
  return to.role !== 'coordinator' || to.id === from.coordinator;
}

// A letter may name a topic that the lists no longer have: no mailbox takes it, so that nothing fits.
function askOf(
  asked: Asked,
  { province = '' }: Pick<MailPoint, 'province'>,
  at: Day,
): Omit<Ask, 'accepts'> {
  const { topic, help, area, place } = asked;
  return {
    topic: topic as MailTopic,
    help: help === 'call' || help === 'visit' || help === 'meet' ? help : 'mailbox',
    area: area ?? { province },
    ...(place !== undefined && { place }),
    under18: asked.ageBand === 'under18',
    avoidOwnCommune: asked.avoidOwnCommune === true,
    at,
  };
}
