import { randomBytes } from 'node:crypto';
import { base64urlnopad, bech32 } from '@scure/base';
import { expect } from 'vitest';
import type { Store } from '../../src/intake/store.ts';
import { derive } from '../../src/mailbox/derived.ts';
import { handOver, note, reply } from '../../src/mailbox/desk.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { writeAgain } from '../../src/mailbox/visitor.ts';
import { challengeAnswer, readBodyAs } from '../../src/mailbox/wire.ts';
import type { Work } from '../../src/mailbox/work.ts';
import { identities } from '../site/trialkeys.ts';
import { byteForms, type Form, formsOf } from './forms.ts';
import type { Line } from './line.ts';
import { type KeptOffice, passphrase } from './keptoffice.ts';
import { askerOf, deskOf, readersOf } from './people.ts';
import { mintOf, solved } from './works.ts';

/** Something that nobody between the two may learn: what it is, and how it may be written down. */
export type Secret = { name: string; forms: Form[] };

/** What is said, in words that stand nowhere else. */
export const words = {
  topic: 'chu-de-chang-ai-biet',
  text: 'Vườn ổi nhà bà Bảy, cạnh gốc đa cụt',
  phone: '0769.04.99.88',
  when: 'lúc gà lên chuồng hôm rằm',
  answered: 'Chào bạn, chiếc xuồng ba lá vẫn đợi',
  address: 'Ngõ Cây Khế, hẻm Ông Tơ',
  arrival: 'gõ ba tiếng rồi gọi tên con vện',
  handover: 'Chuyển sang nơi có giàn thiên lý',
  passphrase,
};

/** Takes a name and a text and gives the secret. */
export const secret = (name: string, text: string): Secret => ({ name, forms: formsOf(text) });

/** A key: as the text that it is written as, and as its bytes. */
const key = (name: string, text: string, bytes: Uint8Array): Secret => ({
  name,
  forms: [...formsOf(text), ...byteForms(Buffer.from(bytes))],
});

const scalar = (identity: string): Uint8Array => bech32.decodeToBytes(identity.toLowerCase()).bytes;

/** The work that a browser does, done. */
async function worked(line: Line): Promise<Work> {
  const { body } = await line('/api/challenge');
  const { challenge } = readBodyAs(challengeAnswer, body);
  return solved(challenge);
}

/** Asks, answers, asks further, hands over and closes over HTTP, and gives all that nobody may learn. */
export async function exchange(
  line: Line,
  store: Store,
  { book, identity }: KeptOffice,
): Promise<{ secrets: Secret[]; sentOpenly: string[] }> {
  const { origin } = book;
  const holder = { receipt: newReceipt(randomBytes), origin };
  const readers = readersOf(book, 'thu-y-te', 'thu-dieu-phoi');
  const lang = 'vi';
  const question = {
    topic: words.topic,
    help: 'call',
    lang,
    text: words.text,
    accepts: ['health', 'mass-organisation'],
    call: { phone: words.phone, when: words.when, answeredBy: words.when, mayLeaveMessage: false },
  };
  const asker = askerOf(line, holder);
  const mint = await mintOf(store);
  const id = await asker.ask(question, readers, await worked(line));
  const point = await deskOf(line, readers.point, identity);
  expect((await point.inbox()).threads.map((thread) => thread.id)).toEqual([id]);
  await point.mark(id, 'opened');
  const from = 'point:thu-y-te';
  const answer = { from, lang, text: words.answered };
  await point.reply(id, await reply(await point.read(id), answer, readers));
  const visit = { address: words.address, arrival: words.arrival };
  const more = { lang, text: words.text, visit };
  await asker.append(await writeAgain(await asker.read(), more, readers), mint());
  const next = readersOf(book, 'thu-doan-the', 'thu-dieu-phoi');
  const passed = { from, lang, text: words.handover };
  await point.handOver(id, await handOver(await point.read(id), passed, next), next);
  const other = await deskOf(line, next.point, identities['thu-doan-the']);
  const closing = {
    from: 'point:thu-doan-the',
    lang,
    text: words.answered,
    state: 'closed',
  } as const;
  await other.reply(id, await note(await other.read(id), closing, next));
  await other.mark(id, 'closed');
  const thread = await asker.read();
  expect(thread.letters.map(({ kind }) => kind)).toEqual([
    'request',
    'reply',
    'follow-up',
    'handover',
    'state',
  ]);
  const { capability, identity: own, macKey } = await derive(holder.receipt, origin);
  const bytes = base64urlnopad.decode;
  return {
    secrets: [
      ...Object.entries(words).map(([name, text]) => secret(name, text)),
      secret('code', holder.receipt),
      secret('code without dashes', holder.receipt.replaceAll('-', '')),
      key("the asker's key", own, scalar(own)),
      key("the office's key", identity, scalar(identity)),
      key('the MAC key', macKey, bytes(macKey)),
      key('the capability', capability, bytes(capability)),
      key('a token', point.token, bytes(point.token)),
      key('another token', other.token, bytes(other.token)),
    ],
    sentOpenly: [
      `"cap":"${capability}"`,
      ...[point, other].map(({ token }) => `"token":"${token}"`),
    ],
  };
}
