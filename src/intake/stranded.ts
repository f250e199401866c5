import type { MailBook } from '../domain/mailbook.ts';
import type { Cause } from './alarm.ts';
import { mailbox } from './offices.ts';
import type { Db } from './store.ts';
import { isWaiting, turnOf } from './waiting.ts';

/**
 * Takes the tables and the book of now and gives which mailboxes have letters waiting that nobody can
 * read: they left the book, or got more than their day allows. It looks at all threads: not for
 * everybody to call.
 */
export async function strandedCauses(db: Db, book: MailBook): Promise<Cause[]> {
  const rows = await db
    .selectFrom('thread')
    .select(['point', 'coordinator', 'escalated', 'held'])
    .distinct()
    .where(isWaiting)
    .execute();
  const held = rows.filter((row) => row.held === 1).map(({ point }) => point);
  const gone = rows.map(turnOf).filter((id) => mailbox(book, id) === undefined);
  return [...[...new Set(gone)].map(goneCause), ...[...new Set(held)].map(heldCause)];
}

const goneCause = (id: string): Cause => ({
  id: `gone ${id}`,
  sentence: `Có thư đang chờ hộp thư "${id}", mà hộp thư này không còn trong content/keys nên không ai mở được. Hãy đưa lại tệp của nó cho đến khi thư được trả lời hoặc hết hạn.`,
});

const heldCause = (id: string): Cause => ({
  id: `held ${id}`,
  sentence: `Hộp thư "${id}" nhận nhiều thư hơn mức của một ngày, nên có thư phải đợi đến hôm sau. Hãy xem có ai gửi dồn không, và chặn ở máy chủ phía trước.`,
});
