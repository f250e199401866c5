import { useEffect, useState, type ReactNode } from 'react';
import { fingerprint } from '../../mailbox/fingerprint.ts';
import { Qr } from './Qr.tsx';

/** A public key as two people compare it: the fingerprint to read out, and a code that holds the key itself. */
export function KeyCard({ title, recipient }: { title: string; recipient: string }): ReactNode {
  const [digits, setDigits] = useState('');
  useEffect(() => {
    void fingerprint(recipient).then(setDigits);
  }, [recipient]);
  return (
    <figure className="keys-card">
      <Qr text={recipient} label={`Mã QR của khóa công khai: ${title}`} />
      <figcaption>
        <strong>{title}</strong>
        <span className="small soft">Dấu vân tay</span>
        <span className="keys-digits">{digits}</span>
        <span className="small soft">Khóa công khai</span>
        <code>{recipient}</code>
      </figcaption>
    </figure>
  );
}
