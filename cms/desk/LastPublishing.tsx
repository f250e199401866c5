import type { ReactNode } from 'react';
import { shown, wallClock } from '../../src/domain/calendar.ts';
import type { Publishing } from './deskfiles.ts';

/** When the site was last published, or what stopped it: which file, which field. */
export function LastPublishing({ publishing }: { publishing: Publishing | undefined }): ReactNode {
  if (!publishing) return <p>Máy chủ này chưa ghi lại lần đăng nào.</p>;
  const { at, subject, state, seconds, sentences = [] } = publishing;
  return (
    <>
      <p className={state === 'failed' ? 'ban-warning' : undefined}>
        <strong>{verdicts[state]}</strong> {moment(new Date(at))}
        {seconds !== undefined && `, mất ${Math.round(seconds)} giây`}.
      </p>
      <p className="ban-soft">Thay đổi: {subject}</p>
      {state === 'failed' && sentences.length > 0 && (
        <>
          <h3>Cần sửa</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const verdicts: Readonly<Record<Publishing['state'], string>> = {
  published: 'Đã đăng',
  failed: 'Chưa đăng được, trang cũ vẫn chạy:',
  back: 'Đã quay về bản trước',
};

/** Takes a moment and gives it as a clock in Viet Nam shows it: lúc 9:05 ngày 22/11/2026. */
function moment(at: Date): string {
  const { day, minutes } = wallClock(at);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `lúc ${time} ngày ${shown(day)}`;
}
