import { filled } from '../domain/filled.ts';
import type { MailWords, ReceiptWords } from '../domain/mailwords.ts';
import { part } from './controls.ts';
import { say, show } from './mailfields.ts';
import { hold } from './mailholding.ts';
import type { Post } from './mailposts.ts';

/** Letters after the first one of a long text: what each says, its number, and what sends it. */
export type Rest = readonly { text: string; number: number; post: Post | undefined }[];

/**
 * Sends what did not fit into the first letter, beside the code. What cannot be sent is tried again when
 * somebody presses, and stands there to be copied; the page asks before it is closed.
 */
export async function sendRest(
  root: HTMLElement,
  rest: Rest,
  words: MailWords & { receipt: ReceiptWords },
): Promise<void> {
  if (rest.length === 0) return;
  const release = hold();
  show(root, '[data-further]', true);
  show(root, '[data-unsent]', false);
  for (const [at, { number, post }] of rest.entries()) {
    say(root, 'further-said', filled(words.receipt.further, `${number}`));
    const refused = await post?.();
    if (!refused) continue;
    say(root, 'further-said', words.refusals[refused]);
    const left = rest.slice(at);
    const unsent = left.map(({ text }) => text).join('');
    part<HTMLTextAreaElement>(root, '[data-unsent-text]').value = unsent;
    show(root, '[data-unsent]', true);
    part(root, '[data-resend]').onclick = () => {
      release();
      void sendRest(root, left, words);
    };
    return;
  }
  say(root, 'further-said', words.receipt.furtherSent);
  release();
}
