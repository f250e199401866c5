import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's number for "somebody else has it". */
const busy = 5;

/**
 * Takes a file and how long to wait (ms), and gives what releases the lock; nothing when another
 * process still holds it. The system itself holds it, so whoever is killed holds it no longer.
 */
export function lock(file: string, waitMs: number): (() => void) | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: waitMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    throw error;
  }
  return () => database.close();
}
