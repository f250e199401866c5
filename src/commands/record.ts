import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Commit, type Publication, publication } from '../domain/publication.ts';

/** Lies in a built folder and says what it was built from; the server's list does not have it. */
const markName = '.build.json';

/** Reads the record of the last try; nothing where there is none or it is damaged. */
export const last = (file: string): Publication | undefined => publication(json(file));

/** Writes the record in one step, so that nobody reads half of it. */
export function record(file: string, what: Publication): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(what)}\n`);
  renameSync(`${file}.new`, file);
}

/** Writes into a built folder what it was built from. */
export const mark = (folder: string, { commit, subject }: Commit): void =>
  writeFileSync(join(folder, markName), `${JSON.stringify({ commit, subject })}\n`);

/** Reads what a folder was built from; both empty where nobody wrote it down. */
export function marked(folder: string): Commit {
  const read = json(join(folder, markName));
  const said: Record<string, unknown> = { ...(typeof read === 'object' ? read : {}) };
  const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
  return { commit: text('commit'), subject: text('subject') };
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
