import { KeyError } from '../../mailbox/keyerror.ts';
import { unwrap, wrap } from '../../mailbox/wrapping.ts';
import type { Asked, Answered } from './scryptworker.ts';

/** Seals and opens with a passphrase, apart from the page, which stays responsive meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { what, text, passphrase } = data;
  const work = what === 'wrap' ? wrap(text, passphrase) : unwrap(text, passphrase);
  work.then(
    (done) => answer({ done }),
    (error: unknown) => answer({ refused: error instanceof KeyError ? error.reason : 'file' }),
  );
});

const answer = (it: Answered): void => postMessage(it);
