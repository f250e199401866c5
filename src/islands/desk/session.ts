import { isTaken, keyInForce } from '../../domain/mailkey.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import type { MailPoint } from '../../domain/mailpoint.ts';
import { openEntry } from '../../mailbox/desk.ts';
import type { Held, KeyRing } from '../../mailbox/keyring.ts';
import type { Day } from '../../schemas/date.ts';
import type { Words } from './deskwords.ts';
import { CallError, type Server } from './server.ts';

/** A desk that is open: whose it is, with which keys, and how it calls the server. All of it is secret, and lives in memory alone. */
export type Session = {
  office: MailPoint;
  ring: KeyRing;
  /** What colleagues call whoever opened it. */
  person: string;
  book: MailBook;
  words: Words;
  server: Server;
  today: () => Day;
  /** Calls with a token; enters again when the server no longer knows the one it gave. */
  withToken: <Answer>(call: (token: string) => Promise<Answer>) => Promise<Answer>;
};

/** Why a key file opens no desk, with the sentence that its holder reads. */
export const closedDoors = {
  unknown: 'Trang chưa có hộp thư này. Tệp trong content/keys có thể chưa được duyệt và đưa lên.',
  key: 'Khóa trong tệp không phải khóa mà trang đang dùng. Hãy xin tệp khóa mới nhất của hộp thư.',
  unreached: 'Chưa tải được danh sách hộp thư. Hãy xem lại mạng rồi thử lại.',
} as const;

/** Throws with a sentence for whoever holds the key file, when it opens no desk. */
export class ClosedDoor extends Error {
  override name = 'ClosedDoor';
}

/** Takes an opened key file, who opened it, the book, the server and the clock and gives the desk, entered. Throws ClosedDoor, CallError, and LetterError as `openEntry` does. */
export async function openSession(
  ring: KeyRing,
  person: string,
  { book, words, server, today }: Pick<Session, 'book' | 'words' | 'server' | 'today'>,
): Promise<Session> {
  const office = book.mailboxes.find(({ id }) => id === ring.file.office);
  if (!office) throw new ClosedDoor(closedDoors.unknown);
  const held = newestPublished(ring, office, today());
  if (!held) throw new ClosedDoor(closedDoors.key);
  const enter = async (): Promise<string> => {
    const { sealed } = await server.enter({ office: { id: office.id, version: held.version } });
    return openEntry(sealed, held.identity);
  };
  let token = await enter();
  const withToken: Session['withToken'] = async (call) => {
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof CallError) || error.reason !== 'entry') throw error;
      token = await enter();
      return call(token);
    }
  };
  return { office, ring, person, book, words, server, today, withToken };
}

/** Whether the site uses a key that this key file does not hold yet: new letters cannot be opened with it. */
export function isKeyFileOld({ office, ring, today }: Session): boolean {
  const inForce = keyInForce(office, today());
  return (
    inForce !== undefined &&
    !ring.identities.some(({ recipient }) => recipient === inForce.recipient)
  );
}

/** The server knows a key by its number in the book, believes nobody a key that is another there, and lets none in that was retired days ago. */
const newestPublished = (ring: KeyRing, { versions }: MailPoint, day: Day): Held | undefined =>
  ring.identities
    .filter(({ version, recipient }) =>
      versions.some(
        (it) => it.version === version && it.recipient === recipient && isTaken(it, day),
      ),
    )
    .at(-1);
