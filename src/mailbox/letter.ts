import * as z from 'zod/mini';
import { bytes, office, recipient, word } from './fields.ts';
import { LetterError } from './lettererror.ts';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const bytes32 = bytes(32);

/** A call: there only when the asker chose one. */
const call = z.strictObject({
  phone: line(40),
  /** When to call, in the asker's words. */
  when: line(200),
  /** Who picks up. */
  answeredBy: line(80),
  mayLeaveMessage: z.boolean(),
});

/** A visit to the home: asked for in a later letter alone, with how to arrive. */
const visit = z.strictObject({ address: line(300), arrival: line(300) });

const said = z.string().check(z.minLength(1));
const common = {
  v: z.literal(1),
  thread: bytes32,
  lang: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  mac: bytes32,
};
/** A letter after the first, which carries the MAC of the one before it. */
const later = {
  ...common,
  seq: z.int().check(z.minimum(2), z.maximum(99)),
  prev: bytes32,
};
const asker = z.literal('requester');
/** The role and the name of the mailbox that writes, such as point:tram-y-te-mau. */
const writer = z
  .string()
  .check(z.regex(/^(point|coordinator|national|operator):[a-z0-9]+(-[a-z0-9]+)*$/));

const requestSchema = z
  .strictObject({
    ...common,
    kind: z.literal('request'),
    seq: z.literal(1),
    prev: z.literal(''),
    from: asker,
    to: office,
    coordinator: z.exactOptional(office),
    topic: word,
    help: word,
    text: said,
    /** The kinds of office that may read, whoever the letter is passed to. */
    accepts: z.array(word).check(z.minLength(1), z.maxLength(10)),
    avoidOwnCommune: z.exactOptional(z.literal(true)),
    ageBand: z.exactOptional(z.enum(['under18', 'adult'])),
    area: z.exactOptional(
      z.strictObject({
        province: z.string().check(z.regex(/^\d{2}$/)),
        commune: z.exactOptional(z.string().check(z.regex(/^\d{5}$/))),
      }),
    ),
    place: z.exactOptional(word),
    /** The page or place that a note to the operator is about. */
    about: z.exactOptional(line(200)),
    call: z.exactOptional(call),
    pub: recipient,
    mk: bytes32,
  })
  .check(z.refine((request) => (request.help === 'call') === (request.call !== undefined)));

const followUpSchema = z.strictObject({
  ...later,
  kind: z.literal('follow-up'),
  from: asker,
  text: said,
  call: z.exactOptional(call),
  visit: z.exactOptional(visit),
});

const replySchema = z.strictObject({
  ...later,
  kind: z.literal('reply'),
  from: writer,
  text: said,
});

/** Says that the thread was sealed again for another mailbox, and why; the asker reads it too. */
const handoverSchema = z.strictObject({
  ...later,
  kind: z.literal('handover'),
  from: writer,
  to: office,
  coordinator: z.exactOptional(office),
  text: z.string(),
});

/** Says what the office did with the thread, in a way that the server cannot make up. */
const stateSchema = z.strictObject({
  ...later,
  kind: z.literal('state'),
  from: writer,
  state: z.enum(['closed', 'blocked', 'reopened']),
  text: z.string(),
});

/** What is inside a letter; every field is authenticated by `mac`. */
export const letterSchema = z.discriminatedUnion('kind', [
  requestSchema,
  followUpSchema,
  replySchema,
  handoverSchema,
  stateSchema,
]);

export type Letter = z.output<typeof letterSchema>;
export type Request = z.output<typeof requestSchema>;
export type FollowUp = z.output<typeof followUpSchema>;
export type Reply = z.output<typeof replySchema>;
export type Handover = z.output<typeof handoverSchema>;
export type StateNote = z.output<typeof stateSchema>;

/** Takes what was inside a letter and gives it as one; throws LetterError `fields` for any other, more or fewer fields. */
export function readLetter(inner: unknown): Letter {
  const { success, data } = letterSchema.safeParse(inner);
  if (!success) throw new LetterError('fields');
  return data;
}
