import { filled } from '../domain/filled.ts';
import type { AskWords, NoteWords } from '../domain/mailwords.ts';
import type { Readers } from '../mailbox/readers.ts';
import { newReceipt } from '../mailbox/receipt.ts';
import { askInParts, keyOf, type Question } from '../mailbox/visitor.ts';
import { part } from './controls.ts';
import { reasonOf, type Refusal } from './mailapi.ts';
import { say, show, written } from './mailfields.ts';
import { firstPost, furtherPost, type Post } from './mailposts.ts';
import { whenPressed } from './mailpress.ts';
import { grouped, receiptPanel } from './mailreceipt.ts';
import { sendRest, type Rest } from './mailrest.ts';
import { lettersOf, mostLetters, type Rooms } from './mailtext.ts';
import type { Works } from './mailworks.ts';

/** What a form that begins a thread tells of itself. */
export type Form = {
  words: AskWords | NoteWords;
  origin: string;
  stamps: Works;
  /** The names of what is missing yet. */
  lack: () => string[];
  readers: () => Readers | undefined;
  /** The question but for its text. */
  question: () => Question;
  rooms: () => Rooms;
  /** Looks again who takes letters. */
  renew: () => Promise<void>;
};

/** A thread that is sealed and not yet known to be on the server; `of` is what it was made of. */
type Parcel = { of: string; receipt: string; first: Post; rest: Rest };

/**
 * Sends the text of a form when its button is pressed, and then shows the code. The code is made before
 * and shown after the server has the letter, so that one that was written down opens something. Where
 * nobody knows whether the letter arrived, the code is offered to who must leave. Gives what forgets it all.
 */
export function sender(root: HTMLElement, form: Form): () => void {
  const { words } = form;
  let parcel: Parcel | undefined;
  let forget = (): void => {};
  const deliver = async (it: Parcel): Promise<void> => {
    say(root, 'said', words.sending);
    const refused = await it.first();
    if (refused && final.has(refused)) parcel = undefined;
    leave(root, refused === 'network' || refused === 'fault' ? it.receipt : '');
    if (refused === 'closed') await form.renew();
    if (refused) return say(root, 'said', words.refusals[refused]);
    parcel = undefined;
    part(root, '[data-writing]').hidden = true;
    forget = receiptPanel(root, it.receipt, words.sent, words.receipt);
    await sendRest(root, it.rest, words);
  };
  const press = async (): Promise<void> => {
    const of = JSON.stringify([form.question(), written(root), form.readers()]);
    // The same letter goes again in the same bytes; one that was changed is another.
    if (parcel?.of !== of) parcel = await sealed(root, form, of);
    if (parcel) await deliver(parcel);
  };
  whenPressed(root, words, form.lack, press);
  return () => {
    parcel = undefined;
    forget();
  };
}

/** Refusals after which the same bytes would be refused again. */
const final: ReadonlySet<string> = new Set<Refusal>(['body', 'taken', 'closed']);

/** Offers the code to who must leave while nobody knows whether the letter arrived. */
function leave(root: ParentNode, receipt: string): void {
  grouped(part(root, '[data-leaving-code]'), receipt);
  show(root, '[data-leaving]', receipt !== '');
}

async function sealed(
  root: ParentNode,
  { words, origin, question, readers, rooms, stamps }: Form,
  of: string,
): Promise<Parcel | undefined> {
  const to = readers();
  const [first = '', ...texts] = lettersOf(root, rooms());
  if (!to || texts.length >= mostLetters) {
    say(root, 'said', to ? filled(words.tooLong, `${mostLetters}`) : words.noReader);
    return undefined;
  }
  say(root, 'said', words.sealing);
  try {
    const receipt = newReceipt((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    const holder = { receipt, origin };
    const further = texts.map((text) => ({ lang: 'vi', text }));
    const letters = await askInParts(holder, { ...question(), text: first }, further, to);
    const { cap } = await keyOf(holder);
    const posts = letters.further.map((it) => furtherPost(cap, it, stamps));
    return {
      of,
      receipt,
      first: firstPost(letters.id, letters.first, to, stamps),
      rest: texts.flatMap((text, at) => ({ text, post: posts[at], number: at + 2 })),
    };
  } catch (error) {
    reasonOf(error);
    say(root, 'said', words.unsealed);
    return undefined;
  }
}
