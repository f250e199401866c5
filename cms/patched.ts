import { body } from './patch/body.ts';
import { record } from './patch/record.ts';

/**
 * Takes a file as it stood ('' for a new one) and as the form's writer would have it, both YAML or both
 * Markdown below YAML, and gives the file with only what differs in meaning changed: comments, order,
 * quotes and folding of the rest stay. What would be read as a time or a number elsewhere is quoted.
 * A file that cannot be read is replaced.
 */
export function patched(before: string, after: string): string {
  try {
    return joined(parts(before), parts(after)) ?? after;
  } catch {
    return after;
  }
}

/** A file's YAML, and the Markdown below it if it has any. */
type Parts = { fields: string; text?: string };

function parts(file: string): Parts {
  const [, fields, text] = /^---\n(?:([^]*?)\n)??---[ \t]*(?:\n([^]*))?$/.exec(file) ?? [];
  return text === undefined && !file.startsWith('---\n')
    ? { fields: file }
    : { fields: fields === undefined ? '' : `${fields}\n`, text: text ?? '' };
}

function joined(before: Parts, after: Parts): string | undefined {
  const fields = record(before.fields, after.fields);
  if (fields === undefined || after.text === undefined) return fields;
  return `---\n${fields}---\n${body(before.text ?? '', after.text)}`;
}
