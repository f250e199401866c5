/** What the page does on which one asks; it comes as one bundle (src/build/lettercode.ts) when the form is first touched. */
import { wallClock } from '../domain/calendar.ts';
import type { MailBook } from '../domain/mailbook.ts';
import type { AskWords } from '../domain/mailwords.ts';
import { route } from '../domain/routing.ts';
import { roomToAsk, type Question } from '../mailbox/visitor.ts';
import { books } from './mailbooks.ts';
import { areaField, type Where } from './mailarea.ts';
import {
  callFields,
  callOf,
  lacking,
  show,
  typed,
  values,
  wishOf,
  type Wish,
} from './mailfields.ts';
import { readersOn } from './mailreaders.ts';
import { routeView } from './mailroute.ts';
import { sender } from './mailsender.ts';
import { laterRoom, roomSaid } from './mailtext.ts';
import { works } from './mailworks.ts';

/** Takes the form and the book and does what the form is for; gives what forgets all that was typed. */
export function start(root: HTMLElement, first: MailBook): () => void {
  const words = JSON.parse(root.dataset['words'] ?? '') as AskWords; // the page prints them
  const book = books(first);
  const today = () => wallClock(new Date()).day;
  const stamps = works(root, words);
  const where = areaField(root, words, () => update());
  const view = routeView(root, words, first.holidays, () => measure());
  const readers = () => {
    const way = view.route();
    return readersOn(today(), way?.point, way?.coordinator);
  };
  const question = () => questionOf(root, wishOf(root), where());
  const rooms = () => ({
    first: roomToAsk(question(), readers() ?? longest),
    later: laterRoom,
  });
  const measure = roomSaid(root, words, rooms);
  const update = (): void => {
    const wish = wishOf(root);
    unfold(root, wish);
    const { topic } = wish;
    const at = where();
    const asked = topic && at && { ...wish, ...at, topic, at: today() };
    view.draw(asked && route(asked, book.now().mailboxes), today());
    measure();
  };
  const lack = () => lackOf(root, where());
  root.addEventListener('change', ({ target }) => {
    // The list of ways stays as it is while one is chosen in it, and while a field is only left for it.
    if ((target as Element).matches('.mail-choice input:not([name=noi-nhan])')) update();
  });
  stamps.prepare();
  update();
  const renew = () => book.renew().then(update);
  const { origin } = first;
  return sender(root, { words, origin, stamps, lack, readers, question, rooms, renew });
}

/** Shows what is said and asked besides of what was chosen. */
function unfold(root: ParentNode, { under18, help }: Wish): void {
  show(root, '[data-minor-more]', under18);
  show(root, '[data-call]', help === 'call');
  show(root, '[data-visit-more]', help === 'visit');
}

function lackOf(root: ParentNode, area: Where | undefined): string[] {
  const { topic, accepts, help } = wishOf(root);
  return lacking({
    topic,
    // Who invites to a talk, where the form asks it.
    invite: !root.querySelector('[data-invite]') || values(root, '[data-invite]')[0],
    area,
    ...(help === 'call' && callFields(root)),
    accepts: accepts.length > 0,
    text: typed(root, '[data-text]'),
  });
}

/** As long as names can be, while nobody knows who reads: what fits then fits whoever does. */
const office = { id: 'x'.repeat(80), version: 999, kind: '', recipient: '' };
const longest = { point: office, coordinator: office };

function questionOf(root: HTMLElement, wish: Wish, where: Where | undefined): Question {
  const { topic = '', help, accepts, under18, avoidOwnCommune } = wish;
  return {
    topic,
    help,
    lang: 'vi',
    text: '',
    accepts: [...accepts],
    ...(under18 && { ageBand: 'under18' }),
    ...(avoidOwnCommune && { avoidOwnCommune }),
    ...(where && placed(where)),
    ...(help === 'call' && { call: callOf(root) }),
  };
}

const placed = ({ area: { province, commune }, place }: Where) => ({
  area: { province, ...(commune && { commune }) },
  ...(place && { place }),
});
