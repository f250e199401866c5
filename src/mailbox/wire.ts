import * as z from 'zod/mini';
import { bytes, day, office, version } from './fields.ts';
import { LetterError } from './lettererror.ts';
import { sealedBytes } from './padding.ts';
import { challengeSchema, workSchema } from './work.ts';

/**
 * How long every body is, in bytes, asked and answered alike, errors too: one sealed letter in
 * base64url, a proof of work and what goes with them, and blanks to the end. Never compress a body.
 */
export const bodyBytes = 8192;

/** How many letters are asked for at once, one a body; further ones by as many again, so that nobody can count a short thread. */
export const lettersAtOnce = 4;

const id = bytes(32);
const cap = bytes(32);
const ct = bytes(sealedBytes);
const seq = z.int().check(z.minimum(1), z.maximum(99));
const laterSeq = z.int().check(z.minimum(2), z.maximum(99));
/** What a point shows that it holds its key with: the token that `enter` sealed to it. */
const token = bytes(32);

/** What the server says of a thread; nothing of it is authenticated. */
const state = z.enum(['received', 'opened', 'answered', 'escalated', 'closed', 'blocked']);
const standing = {
  state,
  created: day,
  /** By when an answer is due; absent where no deadline was agreed. */
  due: z.exactOptional(day),
  /** The last day on which the thread is there; it is deleted on the day after. */
  expires: day,
  /** How many letters there are. */
  count: seq,
};

/** GET /api/challenge, answered. GET /api/ is answered by `doneAnswer`: there is a server. */
export const challengeAnswer = z.strictObject({ challenge: challengeSchema });

/** POST /api/threads: the first letter. The same once more is answered as before, another letter under the same name is refused. */
export const createBody = z.strictObject({
  id,
  point: office,
  coordinator: z.exactOptional(office),
  ct,
  work: workSchema,
});

/** POST /api/threads/read: one letter of the thread by its number, answered by `letterAnswer`. */
export const readBody = z.strictObject({ cap, seq });

/** POST /api/threads/append: a further letter, whose number must be the next. */
export const appendBody = z.strictObject({ cap, seq: laterSeq, ct, work: workSchema });

/** POST /api/threads/delete: the thread and all its letters. */
export const deleteBody = z.strictObject({ cap });

/** A thread and, unless it has no letter of that number, the letter. */
export const letterAnswer = z.strictObject({
  ...standing,
  letter: z.exactOptional(z.strictObject({ seq, ct })),
});

/** POST /api/desk/enter: which mailbox wants to enter, with which version of its key. */
export const enterBody = z.strictObject({ office });

/** A token of 32 bytes, sealed by age to that key alone: 232 bytes. */
export const enterAnswer = z.strictObject({ sealed: bytes(22 + 98 + 48 + 16 + 32 + 16) });

/** POST /api/desk/inbox: the threads of the mailbox after a thread, or from the first one due. */
export const inboxBody = z.strictObject({ token, after: z.exactOptional(id) });

/** At most 24 threads, what is due first at the head; `more` when there are others after the last. */
export const inboxAnswer = z.strictObject({
  threads: z
    .array(
      z.strictObject({
        id,
        ...standing,
        role: z.enum(['point', 'coordinator']),
        version,
        /** Whether the newest letter is the asker's, or the thread was passed on and not answered since. */
        waiting: z.boolean(),
      }),
    )
    .check(z.maxLength(24)),
  more: z.boolean(),
});

/** POST /api/desk/read: as `readBody`, by an office. */
export const deskReadBody = z.strictObject({ token, id, seq });

/** POST /api/desk/reply: an answer or a note. */
export const replyBody = z.strictObject({ token, id, seq: laterSeq, ct });

/** POST /api/desk/state: what the queue shows; the note inside the thread is a letter of its own. */
export const stateBody = z.strictObject({
  token,
  id,
  state: z.enum(['opened', 'closed', 'blocked', 'reopened']),
});

/**
 * POST /api/desk/reseal: one letter of a thread sealed again for another mailbox, kept aside until
 * all are there; the one with the next number is the note of the handover, and with it the thread
 * passes over at once or not at all.
 */
export const resealBody = z.strictObject({
  token,
  id,
  to: office,
  coordinator: z.exactOptional(office),
  seq,
  ct,
});

/** Done: the answer to whatever has no other. */
export const doneAnswer = z.strictObject({ done: z.literal(true) });

/**
 * Why the server refuses; `unknown` is also said of what expired or was deleted, `closed` of a mailbox
 * or key that takes no letters: the page is an old one and has to look into the book again.
 */
export const refusalAnswer = z.strictObject({
  refused: z.enum([
    'body',
    'work',
    'entry',
    'unknown',
    'taken',
    'order',
    'closed',
    'blocked',
    'full',
    'busy',
    'fault',
  ]),
});

/**
 * Takes a schema of this file and what it describes and gives a body of `bodyBytes` bytes. Throws
 * LetterError `body` for anything that the schema does not describe, so nothing else is ever sent.
 */
export function writeBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: z.input<Schema>,
): string {
  const text = JSON.stringify(checked(schema, value));
  if (text.length > bodyBytes || !oneLine.test(text)) throw new LetterError('body');
  return text.padEnd(bodyBytes);
}

/** Takes a schema of this file and a body and gives what it says. Throws LetterError `body` for another length, other bytes, other fields. */
export function readBodyAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: string,
): z.output<Schema> {
  if (body.length !== bodyBytes || !oneLine.test(body)) throw new LetterError('body');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new LetterError('body');
  }
  return checked(schema, value);
}

/** Bodies are ASCII, so that symbols are bytes. */
const oneLine = /^[ -~]+$/;

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data } = z.safeParse(schema, value);
  if (!success) throw new LetterError('body');
  return data;
}
