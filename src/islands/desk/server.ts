import { LetterError } from '../../mailbox/lettererror.ts';
import {
  doneAnswer,
  enterAnswer,
  enterBody,
  inboxAnswer,
  inboxBody,
  deskReadBody,
  letterAnswer,
  readBodyAs,
  refusalAnswer,
  replyBody,
  resealBody,
  stateBody,
  writeBody,
} from '../../mailbox/wire.ts';

/** A schema of the wire, what one may put into it, and what it says. */
type Schema = Parameters<typeof writeBody>[0];
type Given<S extends Schema> = Parameters<typeof writeBody<S>>[1];
type Said<S extends Schema> = ReturnType<typeof readBodyAs<S>>;

/** Why nothing came of a call: what the server said, or `line` when nothing could be heard of it. */
export type CallReason = Said<typeof refusalAnswer>['refused'] | 'line';

/** A call that failed; its message carries the reason and nothing else. */
export class CallError extends Error {
  readonly reason: CallReason;

  /** Takes the reason. */
  constructor(reason: CallReason) {
    super(reason);
    this.name = 'CallError';
    this.reason = reason;
  }
}

/** A thread as the queue knows it. */
export type Item = Said<typeof inboxAnswer>['threads'][number];

/** What the server says of a thread, and one of its letters. */
export type Delivered = Said<typeof letterAnswer>;

/** The server as the desk sees it; every call throws CallError. */
export type Server = ReturnType<typeof createServer>;

/** How long an answer is waited for. */
const patienceMs = 30_000;

/** Takes the browser's `fetch` and gives the calls of a desk. */
export function createServer(fetch: (path: string, init: RequestInit) => Promise<Response>) {
  const post = async <Asked extends Schema, Answered extends Schema>(
    path: string,
    [asked, value]: readonly [Asked, Given<Asked>],
    answered: Answered,
  ): Promise<Said<Answered>> => {
    const body = writeBody(asked, value);
    const { ok, text } = await heard(fetch, `/api/desk/${path}`, body);
    try {
      if (ok) return readBodyAs(answered, text);
      throw new CallError(readBodyAs(refusalAnswer, text).refused);
    } catch (error) {
      // A page of an error, of a proxy or of a portal says nothing about the call.
      throw error instanceof LetterError ? new CallError('line') : error;
    }
  };
  return {
    enter: (it: Given<typeof enterBody>) => post('enter', [enterBody, it], enterAnswer),
    inbox: (it: Given<typeof inboxBody>) => post('inbox', [inboxBody, it], inboxAnswer),
    read: (it: Given<typeof deskReadBody>) => post('read', [deskReadBody, it], letterAnswer),
    reply: (it: Given<typeof replyBody>) => post('reply', [replyBody, it], doneAnswer),
    state: (it: Given<typeof stateBody>) => post('state', [stateBody, it], doneAnswer),
    reseal: (it: Given<typeof resealBody>) => post('reseal', [resealBody, it], doneAnswer),
  };
}

async function heard(
  fetch: (path: string, init: RequestInit) => Promise<Response>,
  path: string,
  body: string,
): Promise<{ ok: boolean; text: string }> {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patienceMs);
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: stop.signal,
    });
    return { ok: answer.ok, text: await answer.text() };
  } catch {
    throw new CallError('line');
  } finally {
    clearTimeout(late);
  }
}
