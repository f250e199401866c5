import { useState, type ReactNode } from 'react';
import { shown } from '../../domain/calendar.ts';
import { keyOf } from '../../domain/keychange.ts';
import type { MailBook } from '../../domain/mailbook.ts';
import type { Key } from '../../schemas/key.ts';
import type { OfficeFile } from '../../mailbox/keyfile.ts';
import type { KeyRing } from '../../mailbox/keyring.ts';
import { Said } from '../desk/Said.tsx';
import { useWork } from '../desk/usework.ts';
import { KeyCard } from './KeyCard.tsx';
import { KeyOutcome } from './KeyOutcome.tsx';
import { KeyTasks } from './KeyTasks.tsx';
import { OpenFile, type OpenedFile } from './OpenFile.tsx';
import { agree, type Bench, type Outcome, type Worked } from './keywork.ts';

type Props = { bench: Bench; book: MailBook | undefined };

/** Work with a key file that is there: it is opened first, by a passphrase or the recovery key, and each work gives a new file. */
export function ChangeOffice({ bench, book }: Props): ReactNode {
  const [opened, open] = useState<OpenedFile>();
  const [changed, setChanged] = useState<Key>();
  const [outcome, setOutcome] = useState<Outcome>();
  const { busy, said, work } = useWork();
  if (!opened) return <OpenFile open={open} />;

  const { file } = opened.ring;
  const mailbox = book?.mailboxes.find(({ id }) => id === file.office);
  const published = changed ?? (mailbox && keyOf(mailbox));
  const known = published && agree(opened.ring, published) ? published : undefined;
  const make = (it: () => Promise<Worked>): Promise<boolean> =>
    work('Đang làm…', async () => {
      const worked = await it();
      open(after(opened, worked.ring));
      setChanged(worked.key ?? changed);
      setOutcome(worked.outcome);
    });
  return (
    <>
      {outcome && <KeyOutcome outcome={outcome} />}
      <section className="prose screen">
        <h2>{mailbox?.name ?? file.office}</h2>
        <FileNotes file={file} isOther={published !== known} />
        <KeyTasks {...{ opened, bench, busy, make }} published={known} />
        <Said>{said}</Said>
        <h3>Dấu vân tay của các khóa trong tệp</h3>
        {file.versions.map(({ version, recipient }) => (
          <KeyCard
            key={version}
            title={`${file.office}, khóa thứ ${version}`}
            recipient={recipient}
          />
        ))}
      </section>
    </>
  );
}

/** What a key file is, and what its holders should know; `isOther`: the site publishes another key. */
const FileNotes = ({ file, isOther }: { file: OfficeFile; isOther: boolean }): ReactNode => (
  <>
    <p>
      Tệp bản {file.revision}, ngày {shown(file.on)}. Người giữ khóa:{' '}
      {file.people.map(({ name }) => name).join(', ')}.
    </p>
    {!file.recovery && (
      <p className="note amber">Tệp này không có khóa thu hồi: mất hết mật khẩu là mất thư.</p>
    )}
    {isOther && (
      <p className="note amber">
        Khóa mới nhất trong tệp khác với khóa trên trang, nên chưa đổi khóa được. Nếu vừa đổi khóa
        thì hãy đợi tệp công khai được đưa lên; nếu không, hãy tìm tệp khóa mới nhất.
      </p>
    )}
  </>
);

/** Whoever opened the file is known as long as the file still has the same key for them. */
function after({ ring: before, by }: OpenedFile, ring: KeyRing): OpenedFile {
  const keyIn = ({ file }: KeyRing): string | undefined =>
    file.people.find(({ name }) => name === by?.name)?.recipient;
  return { ring, ...(by && keyIn(ring) === keyIn(before) && { by }) };
}
