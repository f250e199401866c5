import { filled } from '../domain/filled.ts';
import type { MailWords } from '../domain/mailwords.ts';
import { part } from './controls.ts';
import { focusOn, say } from './mailfields.ts';

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
  work: () => Promise<void>,
): void {
  const button = part<HTMLButtonElement>(root, '[data-send]');
  const all = part<HTMLFieldSetElement>(root, '[data-writing]');
  button.addEventListener('click', () => {
    const missing = lack();
    if (missing.length > 0) {
      say(root, 'said', filled(words.lacking, missing.map((it) => words.lack[it]).join(', ')));
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

/** Does work when a button is pressed, by the name of its mark. */
export const onPress = (root: ParentNode, name: string, work: () => void): void =>
  part(root, `[data-${name}]`).addEventListener('click', work);

/** Does work when a button is pressed, or Enter in the field beside it; both by the names of their marks. */
export function onEntry(root: ParentNode, field: string, button: string, work: () => void): void {
  onPress(root, button, work);
  part(root, `[data-${field}]`).addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') work();
  });
}
