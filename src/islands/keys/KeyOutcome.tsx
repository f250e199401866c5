import { useState, type ReactNode } from 'react';
import { download } from '../desk/download.ts';
import { useFocus } from '../desk/usefocus.ts';
import { KeyCard } from './KeyCard.tsx';
import type { Outcome } from './keywork.ts';

/** What came of work with keys: files to download, passphrases that show this once, what to compare and what to do next. */
export function KeyOutcome({ outcome }: { outcome: Outcome }): ReactNode {
  const { title, files, secrets, recipient, steps } = outcome;
  const heading = useFocus(outcome);
  return (
    <section className="keys-outcome note teal">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {secrets.length > 0 && <Secrets secrets={secrets} />}
      <Files files={files} />
      {recipient && (
        <>
          <KeyCard title={files[0]?.name.replace('.khoa.json', '') ?? ''} recipient={recipient} />
          <button type="button" className="button quiet screen" onClick={() => print()}>
            In dấu vân tay và mã QR
          </button>
        </>
      )}
      <h3 className="screen">Làm gì tiếp theo</h3>
      <ol className="screen">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

const Secrets = ({ secrets }: Pick<Outcome, 'secrets'>): ReactNode => (
  <div className="screen">
    <h3>Chép mật khẩu ra giấy</h3>
    <p>Chỉ hiện một lần. Đưa tận tay; không chụp ảnh, không nhắn tin.</p>
    <dl className="keys-secrets">
      {secrets.map(({ of, passphrase }) => (
        <div key={of}>
          <dt>{of}</dt>
          <dd>{passphrase}</dd>
        </div>
      ))}
    </dl>
  </div>
);

function Files({ files }: Pick<Outcome, 'files'>): ReactNode {
  const [taken, take] = useState<readonly string[]>([]);
  const save = (name: string, text: string): void => {
    download(name, text);
    take([...taken, name]);
  };
  return (
    <>
      <h3 className="screen">Tải tệp về máy</h3>
      <ul className="plain screen">
        {files.map(({ name, text, isSecret }) => (
          <li key={name}>
            <button type="button" className="button" onClick={() => save(name, text)}>
              {name}
            </button>{' '}
            <span className="small soft">
              {isSecret ? 'giữ kín, cần mật khẩu mới mở được' : 'công khai, để duyệt'}
              {taken.includes(name) ? ' · đã tải' : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
