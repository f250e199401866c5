import * as desk from '../../src/mailbox/desk.ts';
import type { Readers } from '../../src/mailbox/readers.ts';
import { readersOf } from '../intake/people.ts';
import type { TrialMailbox } from '../site/trialkeys.ts';
import type { MailWorld } from './mailworld.ts';

/** Who reads a thread of the trial's health station. */
export const stationReaders = ({ book }: MailWorld): Readers =>
  readersOf(book, 'thu-y-te', 'thu-dieu-phoi');

/** Takes a mailbox and gives the thread in its queue that begins with a text, as its counsellor reads it. */
export async function threadOf(world: MailWorld, id: TrialMailbox, text: string) {
  const office = await world.desk(id);
  const { threads } = await office.inbox();
  const found = [];
  for (const it of threads) {
    const thread = await office.read(it.id);
    if (thread.request.text.startsWith(text)) found.push(thread);
  }
  const [thread, ...others] = found;
  if (!thread || others.length > 0)
    throw new Error(`${id} has ${found.length} threads that begin with "${text}".`);
  return thread;
}

/** Answers the thread that begins with a text, for the trial's health station. */
export async function answer(world: MailWorld, asked: string, text: string): Promise<void> {
  const office = await world.desk('thu-y-te');
  const thread = await threadOf(world, 'thu-y-te', asked);
  const said = { from: 'point:thu-y-te', lang: 'vi', text };
  await office.reply(thread.id, await desk.reply(thread, said, stationReaders(world)));
}
