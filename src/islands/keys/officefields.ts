import type { Key, MailRole, OperatorType } from '../../schemas/key.ts';
import type { MailHelp, MailTopic } from '../../schemas/letter.ts';

export type Role = MailRole;

/** What a form for a new mailbox says: its name, who holds the key, and its file but for the keys. */
export type OfficeForm = { id: string; names: string[]; fields: Omit<Key, 'versions'> };

/** Takes a form whose fields are the ones of OfficeFields.tsx, the role and today and gives what it says. The words of its lists are the site's own; the build checks them again. */
export function fieldsOf(form: FormData, role: Role, today: string): OfficeForm {
  const text = (field: string): string => String(form.get(field) ?? '').trim();
  const list = (field: string): string[] => form.getAll(field).map(String);
  const codes = text('communes').match(/\d{5}/g) ?? [];
  const hours = Number(text('hours'));
  const isPoint = role === 'point';
  const isLocal = isPoint || role === 'coordinator';
  const fields = {
    name: text('name'),
    role,
    ...(isPoint && { place: text('place') }),
    operatorType: text('kind') as OperatorType,
    ...(isLocal && { province: text('province') }),
    ...(isPoint && codes.length > 0 && { communes: [...new Set(codes)] }),
    // Every mailbox answers in the mailbox.
    helps: ['mailbox', ...list('helps')] as MailHelp[],
    topics: list('topics') as MailTopic[],
    minors: form.has('minors'),
    ...(hours > 0 && { deadlineHours: hours }),
    ...(isPoint && { coordinator: text('coordinator') }),
    staffed: true,
    checkedOn: today,
  };
  const names = text('people')
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { id: text('id'), names: [...new Set(names)], fields };
}

/** Whether a word is a role of a mailbox. */
export const isRole = (word: string): word is Role =>
  ['point', 'coordinator', 'national', 'operator'].includes(word);

/** Kinds of help that a mailbox of a role may offer besides an answer. */
export const helpsOf = (role: Role): MailHelp[] =>
  role === 'point' ? ['call', 'visit', 'meet'] : role === 'operator' ? [] : ['call'];
