/**
 * Why a receipt, a key, a letter or a body is refused. The pages say it in words; README.md of this
 * room explains each.
 */
export type LetterReason =
  /** What was given in: a code that is none, an origin that is none, no WebCrypto, a key that is none. */
  | 'receipt'
  | 'origin'
  | 'crypto'
  | 'key'
  /** Whom a letter is for: none, too many, twice the same or others than the thread names; a kind not accepted. */
  | 'readers'
  | 'kind'
  /** What is to be sealed does not fit. */
  | 'room'
  /** One letter: its length, its header, its key or an altered byte, its zeros, its JSON, its fields. */
  | 'size'
  | 'header'
  | 'unopened'
  | 'padding'
  | 'text'
  | 'fields'
  /** A letter in its thread: no request, of another thread, not authentic, one left out, out of order, twice, beside the chain. */
  | 'first'
  | 'foreign'
  | 'forged'
  | 'missing'
  | 'reordered'
  | 'replayed'
  | 'broken'
  /** What goes over the wire: a body, a proof of work. */
  | 'body'
  | 'work';

/** The one error that this room throws: `reason`, and `at`, the letter's number in its thread from 1 where there is one. */
export class LetterError extends Error {
  readonly reason: LetterReason;
  readonly at: number | undefined;

  /** Takes the reason, the number of the letter and what was caught; the message carries nothing else. */
  constructor(reason: LetterReason, at?: number, cause?: unknown) {
    super(at === undefined ? reason : `letter ${at}: ${reason}`, { cause });
    this.name = 'LetterError';
    this.reason = reason;
    this.at = at;
  }
}
