import { keyInForce } from '../../domain/mailkey.ts';
import type { MailPoint } from '../../domain/mailpoint.ts';
import type { Thread } from '../../mailbox/chain.ts';
import { handOver, note, reply } from '../../mailbox/desk.ts';
import type { StateNote } from '../../mailbox/letter.ts';
import { officesNow, type Reader, type Readers, type Sealed } from '../../mailbox/readers.ts';
import { toWire } from '../../mailbox/wirebytes.ts';
import type { Day } from '../../schemas/date.ts';
import type { Session } from './session.ts';

/** Said when nobody may seal for the office that has the thread. */
export class NoReader extends Error {
  override name = 'NoReader';
}

/** How an office signs. */
export const signature = ({ office }: Session): string => `${office.role}:${office.id}`;

/** Takes a desk, a thread and a text, and sends it as an answer. Throws NoReader, LetterError and CallError. */
export async function sendReply(session: Session, thread: Thread, text: string): Promise<void> {
  const said = { from: signature(session), lang: 'vi', text };
  await send(session, thread.id, await reply(thread, said, readersNow(session, thread)));
}

/** Takes a desk, a thread and what is done with it, tells the asker in a letter and then the server. Throws as `sendReply` does. */
export async function sendState(
  session: Session,
  thread: Thread,
  state: StateNote['state'],
  text: string,
): Promise<void> {
  const said = { from: signature(session), lang: 'vi', text, state };
  const sealed = await note(thread, said, readersNow(session, thread));
  // A thread that is closed or blocked takes no letter: it is opened first.
  if (state === 'reopened') await mark(session, thread.id, state);
  await send(session, thread.id, sealed);
  if (state !== 'reopened') await mark(session, thread.id, state);
}

/** Takes a desk, a thread and why, and passes the thread on to another mailbox and who stands behind it: all of it at once or nothing. Throws as `sendReply` does. */
export async function passOn(
  session: Session,
  thread: Thread,
  text: string,
  to: { point: MailPoint; coordinator?: MailPoint | undefined },
): Promise<void> {
  const today = session.today();
  const readers: Readers = {
    point: readerOf(to.point, today),
    ...(to.coordinator && { coordinator: readerOf(to.coordinator, today) }),
  };
  const said = { from: signature(session), lang: 'vi', text };
  const office = ({ id, version }: Reader) => ({ id, version });
  for (const { seq, sealed } of await handOver(thread, said, readers))
    await session.withToken((token) =>
      session.server.reseal({
        token,
        id: thread.id,
        to: office(readers.point),
        ...(readers.coordinator && { coordinator: office(readers.coordinator) }),
        seq,
        ct: toWire(sealed),
      }),
    );
}

/** Tells the server what the queue should show of a thread. Throws CallError. */
export async function mark(
  { server, withToken }: Session,
  id: string,
  state: 'opened' | StateNote['state'],
): Promise<void> {
  await withToken((token) => server.state({ token, id, state }));
}

async function send(
  { server, withToken }: Session,
  id: string,
  { seq, sealed }: Sealed,
): Promise<void> {
  const ct = toWire(sealed);
  await withToken((token) => server.reply({ token, id, seq, ct }));
}

/** Who reads a thread now, with the keys of today. A coordinator who can no longer be sealed for is left out; the office itself never. */
function readersNow({ book, today }: Session, thread: Thread): Readers {
  const { to, coordinator } = officesNow(thread);
  const day = today();
  const named = (id: string) => book.mailboxes.find((it) => it.id === id);
  const point = named(to.id);
  if (!point) throw new NoReader();
  const behind = coordinator && named(coordinator.id);
  const mayRead = behind && thread.request.accepts.includes(behind.operatorType);
  return {
    point: readerOf(point, day),
    ...(mayRead && keyInForce(behind, day) && { coordinator: readerOf(behind, day) }),
  };
}

function readerOf(mailbox: MailPoint, day: Day): Reader {
  const key = keyInForce(mailbox, day);
  if (!key) throw new NoReader();
  const { version, recipient } = key;
  return { id: mailbox.id, version, kind: mailbox.operatorType, recipient };
}
