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

/**
 * The one error that this room throws: `reason`, and `at`, the letter's number in its thread from 1
 * where there is one. What was caught on the way is dropped: libraries quote keys and JSON in their
 * messages, and an error may end up in a log.
 */
export class LetterError extends Error {
  readonly reason: LetterReason;
  readonly at: number | undefined;

  /** Takes the reason and the number of the letter; the message carries nothing else. */
  constructor(reason: LetterReason, at?: number) {
    super(at === undefined ? reason : `letter ${at}: ${reason}`);
    this.name = 'LetterError';
    this.reason = reason;
    this.at = at;
  }
}
