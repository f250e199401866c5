import { useEffect, useState } from 'react';
import type { Later, Thread } from '../../mailbox/chain.ts';
import { failure } from './failure.ts';
import { readThread, type Reading } from './reading.ts';
import { CallError } from './server.ts';
import type { Session } from './session.ts';
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
  const [reading, setReading] = useState<Reading>();
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
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
  useEffect(() => {
    void reread().then(async (it) => {
      if (!it?.thread || it.standing.state !== 'received') return;
      // Whether the asker hears of it is no reason to keep the letter from being read.
      const isMarked = await mark(session, id, 'opened').then(
        () => true,
        () => false,
      );
      if (isMarked) keep({ ...it, standing: { ...it.standing, state: 'opened' } });
    });
  }, [session, id]);

  const tried = async (
    work: (thread: Thread) => Promise<void>,
    after: (error?: unknown) => Promise<boolean>,
  ): Promise<boolean> => {
    const thread = reading?.thread;
    if (!thread || busy) return false;
    setBusy(true);
    say('Đang gửi…');
    try {
      const error = await work(thread).then(
        () => undefined,
        (thrown: unknown) => thrown ?? new CallError('fault'),
      );
      const isDone = await after(error);
      say(isDone ? '' : failure(error));
      return isDone;
    } finally {
      setBusy(false);
    }
  };
  const act: Threading['act'] = (work, isThere) =>
    tried(work, async (error) => {
      if (error !== undefined && !mayHaveArrived(error)) return false;
      const now = await reread();
      if (error === undefined) return true;
      // What was sent may stand there although nothing was heard of it: then there is nothing to repeat.
      const later = now?.thread?.letters.slice(reading?.thread?.letters.length ?? 0) ?? [];
      return later.some((it) => it.kind !== 'request' && isOurs(it, session) && isThere(it));
    });
  const hand: Threading['hand'] = (work) =>
    tried(work, async (error) => {
      if (error !== undefined && mayHaveArrived(error)) await reread();
      return error === undefined;
    });
  return { reading, busy, said, say, reread, act, hand };
}

const mayHaveArrived = (error: unknown): boolean =>
  error instanceof CallError && (error.reason === 'order' || error.reason === 'line');

const isOurs = ({ from }: Later, session: Session): boolean => from === signature(session);
