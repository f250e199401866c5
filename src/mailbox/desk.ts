import { Decrypter } from 'age-encryption';
import { base64urlnopad } from '@scure/base';
import { nextLetter, readThread, type Thread } from './chain.ts';
import { seal } from './envelope.ts';
import type { Reply, StateNote } from './letter.ts';
import { LetterError } from './lettererror.ts';
import { room } from './padding.ts';
import type { Readers, Sealed } from './readers.ts';
import { offices, recipientsOf, sealNext } from './readers.ts';

/**
 * Takes a thread's name as the server tells it, its sealed letters and the point's identities, one for
 * each version of its key, and gives the thread. Throws LetterError as the chain's `readThread` does.
 */
export const openThread = (
  id: string,
  sealed: readonly Uint8Array[],
  identities: readonly string[],
): Promise<Thread> => readThread(sealed, identities, id);

/** Takes a thread, what the office says and who reads the thread now and gives the answer, sealed. Throws as `sealNext` does. */
export const reply = (
  thread: Thread,
  said: Pick<Reply, 'from' | 'lang' | 'text'>,
  readers: Readers,
): Promise<Sealed> => sealNext(thread, { ...said, kind: 'reply' }, readers);

/** Takes what the office would say and gives how many bytes are left in its letter, or one more; less than 0 when it does not fit. */
export const roomToReply = (said: Pick<Reply, 'from' | 'lang' | 'text'>): number =>
  room({ ...said, v: 1, kind: 'reply', thread: bytes32, seq: 99, prev: bytes32, mac: bytes32 });

/** As long as 32 bytes are in base64url. */
const bytes32 = 'A'.repeat(43);

/** Takes a thread, what the office did with it and who reads it now and gives the note, sealed. Throws as `sealNext` does. */
export const note = (
  thread: Thread,
  said: Pick<StateNote, 'from' | 'lang' | 'text' | 'state'>,
  readers: Readers,
): Promise<Sealed> => sealNext(thread, { ...said, kind: 'state' }, readers);

/**
 * Takes a thread, why it is passed on and its new readers and gives all its letters sealed again for
 * them and for the asker, with a note of the handover as the last one. The letters themselves stay as
 * they were signed, so the asker verifies them as before. Throws LetterError `kind` when a new reader
 * is of a kind that the asker did not accept, and as `seal` does.
 */
export async function handOver(
  thread: Thread,
  said: Pick<Reply, 'from' | 'lang' | 'text'>,
  to: Readers,
): Promise<Sealed[]> {
  const { accepts, pub } = thread.request;
  const recipients = recipientsOf(to, accepts, pub);
  const note = await nextLetter(thread, { ...said, kind: 'handover', ...offices(to) });
  return Promise.all(
    [...thread.letters, note].map(async (letter) => ({
      seq: letter.seq,
      sealed: await seal(letter, recipients),
    })),
  );
}

/**
 * Takes what the server sealed to a point's key when somebody asked to enter, in base64url, and the
 * point's identity, and gives the token inside, in base64url: whoever can read it holds the key.
 * Throws LetterError `unopened` when it cannot be opened, `key` when what is inside is no token.
 */
export async function openEntry(sealed: string, identity: string): Promise<string> {
  let token: Uint8Array;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    token = await decrypter.decrypt(base64urlnopad.decode(sealed));
  } catch {
    throw new LetterError('unopened');
  }
  if (token.length !== 32) throw new LetterError('key');
  return base64urlnopad.encode(token);
}
