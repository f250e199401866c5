import { useState } from 'react';
import { failure } from './failure.ts';

/** What is done here: whether something is under way, and what is to be said of it. */
export type Work = {
  busy: boolean;
  said: string;
  say: (text: string) => void;
  /** Does something small and says what it gives, nothing, or why it failed; gives whether it is done. */
  attempt: (it: () => Promise<string | void>, meanwhile?: string) => Promise<boolean>;
  /** As `attempt`; nothing else should be begun while it lasts. */
  work: (meanwhile: string, it: () => Promise<string | void>) => Promise<boolean>;
};

/** One thing done at a time; what fails is told in a sentence. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const attempt: Work['attempt'] = async (it, meanwhile = '') => {
    say(meanwhile);
    try {
      say((await it()) ?? '');
      return true;
    } catch (error) {
      say(failure(error));
      return false;
    }
  };
  const work: Work['work'] = async (meanwhile, it) => {
    setBusy(true);
    const isDone = await attempt(it, meanwhile);
    setBusy(false);
    return isDone;
  };
  return { busy, said, say, attempt, work };
}
