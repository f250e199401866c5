import { entry } from '../../src/schemas/entry.ts';
import type { Draft, Finding } from './draft.ts';
import { label, type Form } from './form.ts';

/** Takes a draft and its form and gives what the schema has against its fields; a key that it does not know may be dropped. */
export function fieldFindings({ data }: Draft, form: Form): Finding[] {
  const issues = entry(form.schema).safeParse(data).error?.issues ?? [];
  return issues.map((issue) => {
    const field = label(form, issue.path);
    if (issue.code !== 'custom' || issue.params?.['unknown'] !== true)
      return { level: 'error', field, message: issue.message };
    const message = 'Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.';
    return { level: 'warning', field, message, drop: issue.path };
  });
}
