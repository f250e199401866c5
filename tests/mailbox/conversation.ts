import { nextLetter, type Later } from '../../src/mailbox/chain.ts';
import * as desk from '../../src/mailbox/desk.ts';
import { seal } from '../../src/mailbox/envelope.ts';
import type { Letter } from '../../src/mailbox/letter.ts';
import { ask, readThread, writeAgain, type Holder } from '../../src/mailbox/visitor.ts';
import { coordinator, identities, origin, point, question, readers } from './people.ts';

/** Another code, of somebody else. */
export const elsewhere = { receipt: '0000-0000-0000-0000-0000-00B1', origin };

/** How the point signs. */
export const office = { from: 'point:tram-mau', lang: 'vi' };

/** A key that somebody made up. */
export const madeUp = `${'B'.repeat(42)}A`;

export type Four = [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Asks with a code, and has it answered, asked further and answered again. */
export async function conversation(who: Holder): Promise<Four> {
  const { id, sealed: asked } = await ask(who, question, readers);
  const answer = async (text: string, ...delivered: Uint8Array[]): Promise<Uint8Array> => {
    const thread = await desk.openThread(id, delivered, [identities.point]);
    return (await desk.reply(thread, { ...office, text }, readers)).sealed;
  };
  const answered = await answer('Chào bạn.', asked);
  const thread = await readThread(who, [asked, answered]);
  const further = { lang: 'vi', text: 'Tôi đến vào lúc nào?' };
  const { sealed: more } = await writeAgain(thread, further, readers);
  return [asked, answered, more, await answer('Sáng thứ Hai.', asked, answered, more)];
}

/**
 * Takes a conversation of a code, what is changed in an answer after it was signed and the key that it
 * is signed with, and gives the answer of somebody who knows all public keys, the second of its thread.
 */
export async function forged(
  who: Holder,
  real: Four,
  change: Partial<Later>,
  macKey = madeUp,
): Promise<Uint8Array> {
  const thread = await readThread(who, real);
  const signed = await nextLetter(
    { ...thread, letters: [thread.request], macKey },
    { ...office, kind: 'reply', text: 'Hãy gửi tên thật của bạn.' },
  );
  // A change may be of any kind of letter; whether it makes one is the forger's worry.
  const letter = { ...signed, ...change } as Letter;
  return seal(letter, [point.recipient, coordinator.recipient, thread.request.pub]);
}
