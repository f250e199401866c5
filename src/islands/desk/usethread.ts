import { useEffect, useState } from 'react';
import type { Later, Thread } from '../../mailbox/chain.ts';
import { failure } from './failure.ts';
import { readThread, type Reading } from './reading.ts';
import { CallError } from './server.ts';
import type { Session } from './session.ts';
import { useWork } from './usework.ts';
import { mark, signature } from './writing.ts';

/** One thread at the desk: what was read of it, what is being done, and what is to be said. */
export type Threading = {
  reading: Reading | undefined;
  busy: boolean;
  said: string;
  say: (text: string) => void;
  reread: () => Promise<Reading | undefined>;
  /** Does something with the thread and reads it again; gives whether it is done. */
  act: (
    work: (thread: Thread) => Promise<void>,
    isThere: (letter: Later) => boolean,
  ) => Promise<boolean>;
  /** Does something after which the thread is no longer here; gives whether it is done. */
  hand: (work: (thread: Thread) => Promise<void>) => Promise<boolean>;
};

/** Reads a thread, marks it as opened, and keeps it up to date with what is done here. */
export function useThread(
  session: Session,
  id: string,
  known: (reading: Reading) => void,
): Threading {
  const { busy, said, say, work } = useWork();
  const { reading, reread } = useReading(session, id, { known, say });
  const thread = reading?.thread;
  const tried = async (
    send: (thread: Thread) => Promise<void>,
    isDone: (error: unknown) => Promise<boolean>,
  ): Promise<boolean> => {
    if (!thread || busy) return false;
    return work('Đang gửi…', async () => {
      const error = await send(thread).then(
        () => undefined,
        (thrown: unknown) => thrown ?? new CallError('fault'),
      );
      if (!(await isDone(error))) throw error;
    });
  };
  const act: Threading['act'] = (send, isThere) =>
    tried(send, async (error) => {
      if (error !== undefined && !mayHaveArrived(error)) return false;
      const now = await reread();
      if (error === undefined) return true;
      // What was sent may stand there although nothing was heard of it: then there is nothing to repeat.
      const later = now?.thread?.letters.slice(thread?.letters.length ?? 0) ?? [];
      return later.some((it) => it.kind !== 'request' && isOurs(it, session) && isThere(it));
    });
  const hand: Threading['hand'] = (send) =>
    tried(send, async (error) => {
      if (error !== undefined && mayHaveArrived(error)) await reread();
      return error === undefined;
    });
  return { reading, busy, said, say, reread, act, hand };
}

type Told = { known: (reading: Reading) => void; say: (text: string) => void };

function useReading(
  session: Session,
  id: string,
  { known, say }: Told,
): Pick<Threading, 'reading' | 'reread'> {
  const [reading, setReading] = useState<Reading>();
  const keep = (it: Reading): Reading => {
    setReading(it);
    known(it);
    return it;
  };
  const reread = async (): Promise<Reading | undefined> => {
    try {
      return keep(await readThread(session, id));
    } catch (error) {
      say(failure(error));
      return undefined;
    }
  };
  const open = async (): Promise<void> => {
    const it = await reread();
    const now = it && (await opened(session, it));
    if (now) keep(now);
  };
  useEffect(() => void open(), [session, id]);
  return { reading, reread };
}

/** Tells the server that a new thread was opened, and gives how it stands then, if that is another. */
async function opened(session: Session, it: Reading): Promise<Reading | undefined> {
  if (!it.thread || it.standing.state !== 'received') return undefined;
  return mark(session, it.id, 'opened').then(
    () => ({ ...it, standing: { ...it.standing, state: 'opened' } }),
    // Whether the asker hears of it is no reason to keep the letter from being read.
    () => undefined,
  );
}

const mayHaveArrived = (error: unknown): boolean =>
  error instanceof CallError && (error.reason === 'order' || error.reason === 'line');

const isOurs = ({ from }: Later, session: Session): boolean => from === signature(session);
