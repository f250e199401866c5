import { parse } from 'yaml';
import { changes } from './changes.ts';
import { notation } from './notation.ts';
import { identity } from './sameness.ts';
import { edited, source } from './source.ts';

/**
 * Takes a file's YAML as it stood and as it is wanted, and gives the old text with only what differs in
 * meaning changed; where that cannot be done, the wanted values written anew. Nothing when the old text
 * is no YAML; throws when the wanted one is none.
 */
export function record(before: string, after: string): string | undefined {
  const value: unknown = parse(after);
  const lines = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const from = source(lines);
  if (!from) return undefined;
  if (identity(from.document.toJS()) === identity(value)) return before;
  const edits = changes(from, value);
  const text = edits && edited(lines, edits);
  return text !== undefined && says(text, value) ? text : notation(value);
}

/** The one judge of what the edits made of the text: whoever reads it must read what was wanted. */
function says(text: string, value: unknown): boolean {
  try {
    return identity(parse(text, { logLevel: 'error' })) === identity(value);
  } catch {
    return false;
  }
}
