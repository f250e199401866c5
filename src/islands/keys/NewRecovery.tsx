import { useState, type ReactNode } from 'react';
import { Said } from '../desk/Said.tsx';
import { useWork } from '../desk/usework.ts';
import { KeyOutcome } from './KeyOutcome.tsx';
import { makeRecovery, type Bench, type Outcome } from './keywork.ts';

/** The recovery key of a province, made once. */
export function NewRecovery({ bench }: { bench: Bench }): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>();
  const { said, attempt } = useWork();
  if (outcome) return <KeyOutcome outcome={outcome} />;
  const make = (): void =>
    void attempt(async () => setOutcome(await makeRecovery(bench)), 'Đang tạo…');
  return (
    <section className="prose">
      <h2>Tạo khóa thu hồi của tỉnh</h2>
      <p>
        Khóa này mở được khóa của mọi hộp thư trong tỉnh khi ai đó quên mật khẩu hoặc nghỉ việc. Nó
        nằm ngoài mạng, trong két, và gần như không bao giờ được dùng. Mỗi tỉnh chỉ tạo một lần.
      </p>
      <button type="button" className="button" onClick={make}>
        Tạo khóa thu hồi
      </button>
      <Said>{said}</Said>
    </section>
  );
}
