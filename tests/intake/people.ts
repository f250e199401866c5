import type { MailBook } from '../../src/domain/mailbook.ts';
import * as desk from '../../src/mailbox/desk.ts';
import type { Readers, Sealed } from '../../src/mailbox/readers.ts';
import { offices } from '../../src/mailbox/readers.ts';
import * as visitor from '../../src/mailbox/visitor.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { fromWire, toWire } from '../../src/mailbox/wirebytes.ts';
import type { Work } from '../../src/mailbox/work.ts';
import type { Line } from './line.ts';

type Schema = Parameters<typeof wire.readBodyAs>[0];

/** Sends what a schema describes and gives what the server answers to it. Throws unless that is done, in a body as long as all. */
export async function asked<A extends Schema, H extends Schema>(
  line: Line,
  path: string,
  schema: A,
  said: Parameters<typeof wire.writeBody<A>>[1],
  answer: H,
) {
  const body = wire.writeBody(schema, said);
  const { status, body: heard } = await line(path, body);
  for (const one of [body, heard])
    if (Buffer.byteLength(one) !== wire.bodyBytes) throw new Error(`${path}: another length`);
  if (status > 299) throw new Error(`${path}: ${status} ${heard.trim()}`);
  return wire.readBodyAs(answer, heard);
}

type LetterAnswer = ReturnType<typeof wire.readBodyAs<typeof wire.letterAnswer>>;

/** Takes what reads a letter by its number and gives all of them, as a page reads them: so many at once. */
async function all(read: (seq: number) => Promise<LetterAnswer>): Promise<Uint8Array[]> {
  const sealed: Uint8Array[] = [];
  for (let from = 1, count = 1; from <= count; from += wire.lettersAtOnce) {
    const numbers = Array.from({ length: wire.lettersAtOnce }, (_, index) => from + index);
    const answers = await Promise.all(numbers.map(read));
    count = answers[0]?.count ?? 0;
    for (const { letter } of answers) if (letter) sealed.push(fromWire(letter.ct));
  }
  return sealed;
}

/** Takes a line and a code and gives all that its holder can do. */
export function askerOf(line: Line, holder: visitor.Holder) {
  return {
    ask: async (question: visitor.Question, readers: Readers, work: Work) => {
      const { id, sealed } = await visitor.ask(holder, question, readers);
      const { to: point, ...behind } = offices(readers);
      const said = { id, point, ...behind, ct: toWire(sealed), work };
      await asked(line, '/api/threads', wire.createBody, said, wire.doneAnswer);
      return id;
    },
    read: async () => {
      const { cap } = await visitor.keyOf(holder);
      const read = (seq: number) =>
        asked(line, '/api/threads/read', wire.readBody, { cap, seq }, wire.letterAnswer);
      return visitor.readThread(holder, await all(read));
    },
    append: async ({ seq, sealed }: Sealed, work: Work) => {
      const { cap } = await visitor.keyOf(holder);
      const said = { cap, seq, ct: toWire(sealed), work };
      await asked(line, '/api/threads/append', wire.appendBody, said, wire.doneAnswer);
    },
    remove: async () => {
      const { cap } = await visitor.keyOf(holder);
      await asked(line, '/api/threads/delete', wire.deleteBody, { cap }, wire.doneAnswer);
    },
  };
}

/** Takes a line, an office and its identity and gives all that its desk can do, after it has entered. */
export async function deskOf(
  line: Line,
  { id, version }: { id: string; version: number },
  identity: string,
) {
  const { sealed } = await asked(
    line,
    '/api/desk/enter',
    wire.enterBody,
    { office: { id, version } },
    wire.enterAnswer,
  );
  const token = await desk.openEntry(sealed, identity);
  return {
    token,
    inbox: () => asked(line, '/api/desk/inbox', wire.inboxBody, { token }, wire.inboxAnswer),
    read: async (id: string) => {
      const read = (seq: number) =>
        asked(line, '/api/desk/read', wire.deskReadBody, { token, id, seq }, wire.letterAnswer);
      return desk.openThread(id, await all(read), [identity]);
    },
    reply: async (id: string, { seq, sealed: letter }: Sealed) => {
      const said = { token, id, seq, ct: toWire(letter) };
      await asked(line, '/api/desk/reply', wire.replyBody, said, wire.doneAnswer);
    },
    mark: async (id: string, state: 'opened' | 'closed') => {
      await asked(line, '/api/desk/state', wire.stateBody, { token, id, state }, wire.doneAnswer);
    },
    handOver: async (id: string, letters: readonly Sealed[], readers: Readers) => {
      for (const { seq, sealed: letter } of letters) {
        const { to, coordinator } = offices(readers);
        const said = { token, id, to, ...(coordinator && { coordinator }), seq };
        const ct = toWire(letter);
        await asked(line, '/api/desk/reseal', wire.resealBody, { ...said, ct }, wire.doneAnswer);
      }
    },
  };
}

/** Takes a book and the names of mailboxes in it and gives them as readers, with the newest version of their keys. */
export function readersOf({ mailboxes }: MailBook, point: string, coordinator?: string): Readers {
  const reader = (id: string) => {
    const found = mailboxes.find((it) => it.id === id);
    const key = found?.versions.at(-1);
    if (found === undefined || key === undefined) throw new Error(`The book has no ${id}.`);
    return { id, version: key.version, kind: found.operatorType, recipient: key.recipient };
  };
  return { point: reader(point), ...(coordinator && { coordinator: reader(coordinator) }) };
}
