import { base64urlnopad } from '@scure/base';
import { LetterError } from './lettererror.ts';

/** Takes a sealed letter and gives it as a body carries it. */
export const toWire = (sealed: Uint8Array): string => base64urlnopad.encode(sealed);

/** Takes a letter as a body carries it and gives its bytes. Throws LetterError `body` for what is no base64url. */
export function fromWire(ct: string): Uint8Array {
  try {
    return base64urlnopad.decode(ct);
  } catch {
    throw new LetterError('body');
  }
}
