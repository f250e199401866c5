import { filled } from '../domain/filled.ts';
import type { MailWords } from '../domain/mailwords.ts';
import { part } from './controls.ts';
import { focusOn } from './mailfields.ts';

/** The names of what may be missing, in words. */
type Words = MailWords & { lack: Readonly<Record<string, string>> };

/**
 * Takes a form and does the work of its button when it is pressed: says first what is missing, and lets
 * nothing be pressed or changed until the work is done.
 */
export function whenPressed(
  root: HTMLElement,
  words: Words,
  lack: () => string[],
  say: (sentence: string) => void,
  work: () => Promise<void>,
): void {
  const button = part<HTMLButtonElement>(root, '[data-send]');
  const all = part<HTMLFieldSetElement>(root, '[data-writing]');
  button.addEventListener('click', () => {
    const missing = lack();
    if (missing.length > 0) {
      say(filled(words.lacking, missing.map((it) => words.lack[it]).join(', ')));
      return focusOn(root, missing[0]);
    }
    all.disabled = true;
    void work().finally(() => {
      all.disabled = false;
      // The button lost the focus while it was shut.
      if (document.activeElement === document.body) button.focus();
    });
  });
}
