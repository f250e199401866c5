import type { Ask } from '../domain/mailpoint.ts';
import type { OperatorType } from '../schemas/key.ts';
import type { MailHelp, MailTopic } from '../schemas/letter.ts';
import type { Question } from '../mailbox/visitor.ts';
import { part } from './controls.ts';

/** What is asked of who wants to be called. */
export type Call = NonNullable<Question['call']>;

/** Takes a form and gives what stands in a field of it, without blanks around. */
export const typed = (root: ParentNode, selector: string): string =>
  part<HTMLInputElement>(root, selector).value.trim();

/** Whether a box is ticked; one that is not there is not. */
export const ticked = (root: ParentNode, selector: string): boolean =>
  root.querySelector(`${selector}:checked`) !== null;

/**
 * Takes a form and gives what is written in it: the fields that have a name of their own (`data-line`),
 * each on a line after its name, and then what is written freely.
 */
export const written = (root: ParentNode): string =>
  [...root.querySelectorAll<HTMLInputElement>('[data-line]')]
    .flatMap(({ dataset, type, checked, value }) =>
      value.trim() && (checked || type !== 'radio') ? [`${dataset['line']}: ${value.trim()}`] : [],
    )
    .concat(typed(root, '[data-text]'))
    .join('\n')
    .trim();

/** The values of the ticked boxes of a group. */
export const values = (root: ParentNode, group: string): string[] =>
  [...root.querySelectorAll<HTMLInputElement>(`${group} [value]:checked`)].map(
    ({ value }) => value,
  );

/** Shows or hides a part of the form, where the form has it. */
export function show(root: ParentNode, selector: string, shown: boolean): void {
  const it = root.querySelector<HTMLElement>(selector);
  if (it) it.hidden = !shown;
}

/** Writes a sentence into a part of the form, by the name of its mark. */
export function say(root: ParentNode, name: string, sentence: string): void {
  part(root, `[data-${name}]`).textContent = sentence;
}

/** Takes a form and gives what it says of a call. */
export const callOf = (root: ParentNode): Call => ({
  phone: typed(root, '[data-phone]'),
  when: typed(root, '[data-when]'),
  answeredBy: typed(root, '[data-answered-by]'),
  mayLeaveMessage: ticked(root, '[data-may-leave]'),
});

/** What was chosen, as routing asks for it; where nothing was chosen yet the field is undefined. */
export type Wish = Pick<Ask, 'under18' | 'accepts' | 'avoidOwnCommune' | 'help'> & {
  topic: MailTopic | undefined;
};

// The values of the choices are printed from the lists that these types are of.
/** Takes the form of a question and gives what is chosen in it. */
export const wishOf = (root: ParentNode): Wish => ({
  topic: values(root, '[data-topic]')[0] as MailTopic | undefined,
  help: (values(root, '[data-help]')[0] ?? 'mailbox') as MailHelp,
  under18: ticked(root, '[data-minor]'),
  accepts: values(root, '[data-accepts]') as OperatorType[],
  avoidOwnCommune: ticked(root, '[data-avoid]'),
});

/** Takes what must be there, by the names of its marks in the page, and gives the names of what is not. */
export const lacking = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(fields).filter((name) => !fields[name]);

/** What must be said of a call, by the names of the marks. */
export const callFields = (root: ParentNode): Readonly<Record<string, string>> => {
  const { phone, when, answeredBy } = callOf(root);
  return { phone, when, 'answered-by': answeredBy };
};

/** Puts the focus on the first thing that is missing, by the name of its mark. */
export function focusOn(root: ParentNode, name: string | undefined): void {
  const place = root.querySelector<HTMLElement>(`[data-${name}]`);
  const field = place?.matches('input, textarea') ? place : place?.querySelector('input');
  field?.focus();
}
