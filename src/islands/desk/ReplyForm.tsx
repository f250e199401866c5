import { useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import type { Thread } from '../../mailbox/chain.ts';
import { roomToReply } from '../../mailbox/desk.ts';
import { partsOf } from '../../mailbox/parts.ts';
import type { Session } from './session.ts';
import { starters, type Template } from './templates.ts';
import type { Threading } from './usethread.ts';
import { sendReply, signature } from './writing.ts';

type Props = {
  session: Session;
  thread: Thread;
  threading: Threading;
  templates: readonly Template[];
  texts: Map<string, string>;
  sent: () => void;
};

/** Where an answer is written. What was typed stays until the server has all of it. */
export function ReplyForm(props: Props): ReactNode {
  const { session, thread, threading, templates, texts, sent } = props;
  const id = useId();
  const [text, setText] = useState(texts.get(thread.id) ?? '');
  const [done, setDone] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { room, parts } = sizeOf(session, text);
  const keep = (value: string): void => {
    texts.set(thread.id, value);
    setText(value);
    setDone(false);
  };
  const insert = (title: string): void => {
    const chosen = [...templates, ...starters].find((it) => it.title === title);
    if (chosen) keep(text.trim() === '' ? chosen.text : `${text.trimEnd()}\n\n${chosen.text}`);
    field.current?.focus();
  };
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const [first, ...rest] = parts;
    if (first === undefined) return field.current?.focus();
    const composed = first.normalize('NFC');
    const isSent = await threading.act(
      (now) => sendReply(session, now, first),
      (letter) => letter.kind === 'reply' && letter.text === composed,
    );
    if (!isSent) return;
    keep(rest.join(''));
    setDone(true);
    sent();
  };
  return (
    <form className="desk-reply" onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>Trả lời</label>
      <select
        aria-label="Chèn mẫu trả lời"
        value=""
        onChange={(event) => insert(event.target.value)}
      >
        <option value="">Chèn mẫu trả lời…</option>
        {[...templates, ...starters].map(({ title }) => (
          <option key={title}>{title}</option>
        ))}
      </select>
      <textarea
        id={id}
        ref={field}
        rows={8}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-room`}
        onChange={(event) => keep(event.target.value)}
      />
      <p className="small soft" id={`${id}-room`}>
        {parts.length > 1
          ? `Dài hơn một lá thư: sẽ gửi thành ${parts.length} lá, bấm gửi từng lá.`
          : `Còn chỗ cho khoảng ${Math.max(0, Math.floor(room / 1.3 / 10) * 10)} chữ cái.`}
      </p>
      <button className="button" disabled={threading.busy}>
        {parts.length > 1 ? 'Niêm phong và gửi lá đầu' : 'Niêm phong và gửi'}
      </button>
      <p role="status" className="desk-said">
        {done && !threading.said ? (text ? 'Đã gửi một lá. Còn phần dưới đây.' : 'Đã gửi.') : ''}
      </p>
    </form>
  );
}

/** How much room is left, and the letters that the text makes. */
function sizeOf(session: Session, text: string): { room: number; parts: string[] } {
  const said = { from: signature(session), lang: 'vi', text: '' };
  const whole = roomToReply(said);
  const room = roomToReply({ ...said, text });
  return { room, parts: text.trim() === '' ? [] : partsOf(text, whole, whole) };
}
