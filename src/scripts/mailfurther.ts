import { wallClock } from '../domain/calendar.ts';
import { filled } from '../domain/filled.ts';
import type { MailBook } from '../domain/mailbook.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { ReturnWords } from '../domain/mailwords.ts';
import type { Thread } from '../mailbox/chain.ts';
import { officesNow, type Readers } from '../mailbox/readers.ts';
import { roomToWrite, writeAgain, type FurtherQuestion } from '../mailbox/visitor.ts';
import { part } from './controls.ts';
import { reasonOf } from './mailapi.ts';
import { callFields, callOf, lacking, say, show, ticked, typed } from './mailfields.ts';
import { furtherPost, type Post } from './mailposts.ts';
import { whenPressed } from './mailpress.ts';
import { readersOn } from './mailreaders.ts';
import { laterRoom, lettersOf, mostLetters, roomSaid } from './mailtext.ts';
import { works, type Works } from './mailworks.ts';

/** A thread that may be written to: its letters, its capability, who reads it now, and what reads it anew. */
type Open = { thread: Thread; cap: string; readers: Readers; again: () => Promise<void> };

/** What was sealed and not answered, which goes again as it is, and the text that is left after it. */
type Held = { left: string; send: Post };

/** The part of the page that writes again. */
export type FurtherForm = {
  /** Takes the thread as it was read, nothing where it may not be written to; `again` reads it anew. */
  offer: (thread: Thread | undefined, cap: string, again: () => Promise<void>) => void;
  forget: () => void;
};

/** Takes the page's form, its words and the book. */
export function furtherForm(root: HTMLElement, words: ReturnWords, book: MailBook): FurtherForm {
  const form = part(root, '[data-further]');
  const stamps = works(form, words);
  let open: Open | undefined;
  let post: Held | undefined;
  const measure = roomSaid(form, words, () => rooms(form));
  const offer: FurtherForm['offer'] = (thread, cap, again) => {
    const now = thread && present(thread, book);
    open = now?.readers && { thread: now.thread, cap, readers: now.readers, again };
    offered(root, form, now);
    measure();
  };
  const press = async (): Promise<void> => {
    while (open) {
      post ??= await sealed(form, open, words, stamps);
      if (!post) return;
      say(form, 'said', words.sending);
      const { left, send } = post;
      const refused = await send();
      if (refused !== 'network') post = undefined;
      if (!refused) rewrite(form, left);
      // Whoever wrote meanwhile is read first; and the next part follows the letter that was just sent.
      if (!refused || refused === 'order') await open.again();
      if (refused) return say(form, 'said', words.refusals[refused]);
      if (left === '') return say(form, 'said', words.sent);
    }
  };
  form.addEventListener('focusin', () => stamps.prepare(), { once: true });
  form.addEventListener('input', () => {
    post = undefined;
    showWanted(form);
  });
  whenPressed(form, words, () => lack(form), press);
  const forget = (): void => {
    open = undefined;
    post = undefined;
  };
  return { offer, forget };
}

/** A thread as it may be written to today: who gets it, with the keys of today, and whether one who stood behind is no longer there. */
type Present = {
  thread: Thread;
  point: MailPoint | undefined;
  readers: Readers | undefined;
  behindGone: boolean;
};

function present(thread: Thread, { mailboxes }: MailBook): Present {
  const { to, coordinator } = officesNow(thread);
  const byId = (id: string | undefined) => mailboxes.find((it) => it.id === id);
  const point = byId(to.id);
  const readers = readersOn(wallClock(new Date()).day, point, byId(coordinator?.id));
  return { thread, point, readers, behindGone: !!coordinator && !readers?.coordinator };
}

/** Shows the form, with what may be asked of who gets the thread, or that nobody can. */
function offered(root: ParentNode, form: HTMLElement, now: Present | undefined): void {
  const { point, readers, behindGone = false } = now ?? {};
  form.hidden = !readers;
  show(root, '[data-unwritable]', !!now && !readers);
  show(form, '[data-no-behind]', behindGone);
  show(form, '[data-may-call]', !!point?.helps.includes('call'));
  show(form, '[data-may-visit]', !!point?.helps.includes('visit'));
}

const wantsCall = (form: ParentNode): boolean => ticked(form, '[data-wants-call]');
const wantsVisit = (form: ParentNode): boolean => ticked(form, '[data-wants-visit]');

/** Shows the fields of what is asked for. */
function showWanted(form: ParentNode): void {
  show(form, '[data-call]', wantsCall(form));
  show(form, '[data-visit]', wantsVisit(form));
}

const visitOf = (form: ParentNode) => ({
  address: typed(form, '[data-address]'),
  arrival: typed(form, '[data-arrival]'),
});

const lack = (form: ParentNode): string[] =>
  lacking({
    text: typed(form, '[data-text]'),
    ...(wantsCall(form) && callFields(form)),
    ...(wantsVisit(form) && visitOf(form)),
  });

/** What is said beside the text, in the first letter of several. */
const beside = (form: ParentNode, text: string): FurtherQuestion => ({
  lang: 'vi',
  text,
  ...(wantsCall(form) && { call: callOf(form) }),
  ...(wantsVisit(form) && { visit: visitOf(form) }),
});

const rooms = (form: ParentNode) => ({ first: roomToWrite(beside(form, '')), later: laterRoom });

/** Leaves what was not sent yet; how to reach the asker was said in the part that was. */
function rewrite(form: ParentNode, left: string): void {
  part<HTMLTextAreaElement>(form, '[data-text]').value = left;
  for (const it of ['wants-call', 'wants-visit'])
    part<HTMLInputElement>(form, `[data-${it}]`).checked = false;
  showWanted(form);
}

async function sealed(
  form: ParentNode,
  { thread, cap, readers }: Open,
  words: ReturnWords,
  stamps: Works,
): Promise<Held | undefined> {
  const [text = '', ...rest] = lettersOf(form, rooms(form));
  if (rest.length >= mostLetters) {
    say(form, 'said', filled(words.tooLong, `${mostLetters}`));
    return undefined;
  }
  say(form, 'said', words.sealing);
  try {
    const letter = await writeAgain(thread, beside(form, text), readers);
    return { left: rest.join(''), send: furtherPost(cap, letter, stamps) };
  } catch (error) {
    reasonOf(error);
    say(form, 'said', words.unsealed);
    return undefined;
  }
}
