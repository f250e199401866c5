import { createHash, randomBytes } from 'node:crypto';
import { sealedBytes } from '../../src/mailbox/padding.ts';

/** What asks: a capability and the name of its thread. */
export type Asker = { cap: string; id: string };

/** Gives somebody who has not written yet. */
export function asker(): Asker {
  const cap = randomBytes(32);
  const id = createHash('sha256').update(cap).digest('base64url');
  return { cap: cap.toString('base64url'), id };
}

/** Gives bytes that look to the server as every sealed letter does. */
export const letter = (): string => randomBytes(sealedBytes).toString('base64url');
