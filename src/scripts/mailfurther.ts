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
import { callFields, callOf, lacking, show, ticked, typed } from './mailfields.ts';
import { furtherPost, type Post } from './mailposts.ts';
import { whenPressed } from './mailpress.ts';
import { readersOn } from './mailreaders.ts';
import { laterRoom, lettersOf, mostLetters, roomSaid } from './mailtext.ts';
import { works } from './mailworks.ts';

/** A thread that may be written to: its letters, its capability, who reads it now, and what reads it anew. */
type Open = { thread: Thread; cap: string; readers: Readers; again: () => Promise<void> };

/** The part of the page that writes again. */
export type FurtherForm = {
  /** Takes the thread as it was read, nothing where it may not be written to; `again` reads it anew. */
  offer: (thread: Thread | undefined, cap: string, again: () => Promise<void>) => void;
  forget: () => void;
};

/** Takes the page's form, its words and the book. */
export function furtherForm(root: HTMLElement, words: ReturnWords, book: MailBook): FurtherForm {
  const form = part(root, '[data-further]');
  const stamps = works((state) => (part(form, '[data-stamp]').textContent = words[state]));
  let open: Open | undefined;
  // What was sealed and not answered goes again as it is.
  let post: { left: string; send: Post } | undefined;
  const say = (sentence: string): void => {
    part(form, '[data-said]').textContent = sentence;
  };
  const measure = roomSaid(form, words, () => rooms(form));
  const offer: FurtherForm['offer'] = (thread, cap, again) => {
    const [point, behind, readers] = thread ? present(thread, book) : [];
    open = thread && readers && { thread, cap, readers, again };
    form.hidden = !open;
    show(root, '[data-unwritable]', !!thread && !open);
    part(root, '[data-unwritable]').textContent = words.unwritable;
    show(form, '[data-no-behind]', !!open && behind === 'gone');
    show(form, '[data-may-call]', !!point?.helps.includes('call'));
    show(form, '[data-may-visit]', !!point?.helps.includes('visit'));
    measure();
  };
  const press = async (): Promise<void> => {
    while (open) {
      post ??= await sealed(form, open, words, say, stamps);
      if (!post) return;
      say(words.sending);
      const refused = await post.send();
      if (refused !== 'network') {
        if (!refused) rewrite(form, post.left);
        const done = !refused && post.left === '';
        post = undefined;
        // Whoever wrote meanwhile is read first; and the next part follows the letter that was just sent.
        if (!refused || refused === 'order') await open.again();
        if (done) return say(words.sent);
      }
      if (refused) return say(words.refusals[refused]);
    }
  };
  form.addEventListener('focusin', () => stamps.prepare(), { once: true });
  form.addEventListener('input', () => {
    post = undefined;
    show(form, '[data-call]', ticked(form, '[data-wants-call]'));
    show(form, '[data-visit]', ticked(form, '[data-wants-visit]'));
    measure();
  });
  whenPressed(form, words, () => lack(form), say, press);
  return {
    offer,
    forget: () => {
      open = undefined;
      post = undefined;
    },
  };
}

/** Who reads a thread now, whether one who stands behind is no longer there, and the keys of both today. */
function present(
  thread: Thread,
  { mailboxes }: MailBook,
): [point: MailPoint | undefined, behind: 'gone' | undefined, readers: Readers | undefined] {
  const { to, coordinator } = officesNow(thread);
  const byId = (id: string | undefined) => mailboxes.find((it) => it.id === id);
  const point = byId(to.id);
  const readers = readersOn(wallClock(new Date()).day, point, byId(coordinator?.id));
  return [point, coordinator && !readers?.coordinator ? 'gone' : undefined, readers];
}

const wantsCall = (form: ParentNode): boolean => ticked(form, '[data-wants-call]');
const wantsVisit = (form: ParentNode): boolean => ticked(form, '[data-wants-visit]');

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
  show(form, '[data-call]', false);
  show(form, '[data-visit]', false);
}

async function sealed(
  form: ParentNode,
  { thread, cap, readers }: Open,
  words: ReturnWords,
  say: (sentence: string) => void,
  stamps: ReturnType<typeof works>,
): Promise<{ left: string; send: Post } | undefined> {
  const [text = '', ...rest] = lettersOf(form, rooms(form));
  if (rest.length >= mostLetters) {
    say(filled(words.tooLong, `${mostLetters}`));
    return undefined;
  }
  say(words.sealing);
  try {
    const letter = await writeAgain(thread, beside(form, text), readers);
    return { left: rest.join(''), send: furtherPost(cap, letter, stamps) };
  } catch (error) {
    reasonOf(error);
    say(words.unsealed);
    return undefined;
  }
}
