import type { ReactNode } from 'react';
import type { FollowUp, Letter, Request } from '../../mailbox/letter.ts';
import { Facts } from './Facts.tsx';
import type { Session } from './session.ts';
import { signature } from './writing.ts';

const notes = {
  closed: 'Đã đóng cuộc trao đổi.',
  blocked: 'Đã chặn cuộc trao đổi.',
  reopened: 'Đã mở lại cuộc trao đổi.',
} as const;

type Props = { letter: Letter; session: Session };

/** One letter that was found authentic; its text stands as it was written, and nothing in it is a link. */
export function LetterCard({ letter, session }: Props): ReactNode {
  const isAsker = letter.from === 'requester';
  return (
    <li className={isAsker ? 'desk-letter asker' : 'desk-letter'}>
      <p className="desk-from">
        {letter.seq}. {isAsker ? 'Người gửi' : officeName(letter, session)}
      </p>
      {letter.kind === 'handover' && (
        <p>
          Đã chuyển cho {nameOf(letter.to.id, session)}
          {letter.coordinator ? `; ${nameOf(letter.coordinator.id, session)} đứng sau` : ''}.
        </p>
      )}
      {letter.kind === 'state' && <p>{notes[letter.state]}</p>}
      {letter.text && <p className="desk-text">{letter.text}</p>}
      {(letter.kind === 'request' || letter.kind === 'follow-up') && <Asked letter={letter} />}
    </li>
  );
}

function Asked({ letter }: { letter: Request | FollowUp }): ReactNode {
  const { call } = letter;
  const visit = letter.kind === 'follow-up' ? letter.visit : undefined;
  return (
    <>
      {call && (
        <Facts
          isContact
          rows={[
            ['Gọi số', call.phone],
            ['Lúc nào', call.when],
            ['Ai nghe máy', call.answeredBy],
            ['Để lại lời nhắn', call.mayLeaveMessage ? 'Được' : 'Không được'],
          ]}
        />
      )}
      {visit && (
        <Facts
          isContact
          rows={[
            ['Đến địa chỉ', visit.address],
            ['Đến thế nào', visit.arrival],
          ]}
        />
      )}
    </>
  );
}

function officeName({ from }: Letter, session: Session): string {
  const id = from.slice(from.indexOf(':') + 1);
  const name = nameOf(id, session);
  return from === signature(session) ? `${name} (hộp thư này)` : name;
}

const nameOf = (id: string, { book }: Session): string =>
  book.mailboxes.find((it) => it.id === id)?.name ?? id;
