import { KeyError, type KeyReason } from '../../mailbox/keyerror.ts';
import type { Unwrap, Wrap } from '../../mailbox/wrapping.ts';

/** What the page asks of the worker, and what the worker answers. */
export type Asked = { what: 'wrap' | 'unwrap'; text: string; passphrase: string };
export type Answered = { done: string } | { refused: KeyReason };

/** The one address from which this page starts a worker (src/build/inline.ts, `/khoa.js`). */
const address = '/khoa.js';

/** Passphrases as the desk uses them: the work is done in a worker of its own, which ends with it. Throws as `wrap` and `unwrap` do. */
export const scrypt: { wrap: Wrap; unwrap: Unwrap } = {
  wrap: (text, passphrase) => inWorker({ what: 'wrap', text, passphrase }),
  unwrap: (text, passphrase) => inWorker({ what: 'unwrap', text, passphrase }),
};

async function inWorker(asked: Asked): Promise<string> {
  const worker = new Worker(workerAddress());
  try {
    const answered = await new Promise<Answered>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answered>) => resolve(data);
      worker.onerror = () => reject(new Error(`${address} did not run.`));
      worker.postMessage(asked);
    });
    if ('done' in answered) return answered.done;
    throw new KeyError(answered.refused);
  } finally {
    worker.terminate();
  }
}

/** What Trusted Types need to know; absent from TypeScript's own list of names. */
type Factory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};

let policy: ReturnType<Factory['createPolicy']> | undefined;

function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('ban', {
    createScriptURL: (url) => {
      if (url === address) return url;
      throw new TypeError('This page starts one worker and no other.');
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
