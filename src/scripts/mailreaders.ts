import { keyInForce } from '../domain/mailkey.ts';
import type { MailPoint } from '../domain/mailpoint.ts';
import type { Reader, Readers } from '../mailbox/readers.ts';
import type { Day } from '../schemas/date.ts';

/** Takes who gets a letter and who stands behind and gives them with the keys of a day; nothing where the receiver has none. */
export function readersOn(
  day: Day,
  point: MailPoint | undefined,
  coordinator: MailPoint | undefined,
): Readers | undefined {
  const to = readerOn(day, point);
  const behind = readerOn(day, coordinator);
  return to && { point: to, ...(behind && { coordinator: behind }) };
}

function readerOn(day: Day, it: MailPoint | undefined): Reader | undefined {
  const key = it && keyInForce(it, day);
  return it && key && { id: it.id, kind: it.operatorType, ...keyOf(key) };
}

const keyOf = ({ version, recipient }: { version: number; recipient: string }) => ({
  version,
  recipient,
});
