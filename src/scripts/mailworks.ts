import type { MailWords } from '../domain/mailwords.ts';
import { challengeAnswer } from '../mailbox/wire.ts';
import { solve, workload, type Work } from '../mailbox/work.ts';
import { api, type Refusal } from './mailapi.ts';
import { say } from './mailfields.ts';

/** A proof of work, or why there is none. */
type Stamp = { work: Work; refused?: never } | { work?: never; refused: Refusal };

/** Proofs of work, made ahead, one at a time. */
export type Works = {
  /** Starts on one unless one is there or under way. */
  prepare: () => void;
  /** Gives one that still holds, once. Never rejects. */
  take: () => Promise<Stamp>;
};

/** Counted from when the challenge came, since a phone's clock may be wrong; a minute is left for sending. */
const holdsMs = (workload.minutes - 1) * 60_000;

/** Takes a form and its words, says there of each work that it was begun and how it ended, and gives the works. */
export function works(root: ParentNode, words: MailWords): Works {
  let made: { stamp: Promise<Stamp>; at: number } | undefined;
  const start = () => {
    say(root, 'stamp', words.stamping);
    const stamp = solved();
    void stamp.then(({ work }) => {
      say(root, 'stamp', work ? words.stamped : words.unstamped);
      // What failed is not handed out later.
      if (!work && made?.stamp === stamp) made = undefined;
    });
    return { stamp, at: performance.now() };
  };
  const current = () => {
    if (!made || performance.now() - made.at > holdsMs) made = start();
    return made;
  };
  return {
    prepare: () => void current(),
    take: () => {
      const { stamp } = current();
      made = undefined;
      return stamp;
    },
  };
}

async function solved(): Promise<Stamp> {
  const { is, refused } = await api('challenge', challengeAnswer);
  if (!is) return { refused };
  try {
    return { work: await solve(is.challenge, worker, navigator.hardwareConcurrency || 1) };
  } catch {
    return { refused: 'work' };
  }
}

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => unknown };
};

let address: string | undefined;

/** Starts the worker; its address is the only one that this page may name to a browser with Trusted Types. */
function worker(): Worker {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const rules = { createScriptURL: () => '/cong.js' };
  // A trusted address is an object that stands for its text; the DOM's types know texts alone.
  address ??= (trustedTypes?.createPolicy('thu', rules).createScriptURL('') ??
    '/cong.js') as string;
  return new Worker(address);
}
