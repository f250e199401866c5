import { useId, useRef, type SubmitEvent, type ReactNode } from 'react';
import { Said } from './Said.tsx';
import { starters, type Template } from './templates.ts';
import { useReply, type Replying } from './usereply.ts';

type Props = Replying & { templates: readonly Template[] };

/** Where an answer is written. What was typed stays until the server has all of it. */
export function ReplyForm({ templates, ...replying }: Props): ReactNode {
  const { busy, said } = replying.threading;
  const { text, keep, room, parts, isSent, send } = useReply(replying);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isLong = parts.length > 1;
  const insert = (chosen: string): void => {
    keep(text.trim() === '' ? chosen : `${text.trimEnd()}\n\n${chosen}`);
    field.current?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void (parts.length === 0 ? field.current?.focus() : send());
  };
  return (
    <form className="desk-reply" onSubmit={submit}>
      <label htmlFor={id}>Trả lời</label>
      <TemplateChoice templates={[...templates, ...starters]} {...{ busy, insert }} />
      <textarea
        id={id}
        className="typed"
        ref={field}
        rows={8}
        value={text}
        readOnly={busy}
        autoComplete="off"
        aria-describedby={`${id}-room`}
        onChange={(event) => keep(event.target.value)}
      />
      <p className="small soft" id={`${id}-room`}>
        {isLong
          ? `Dài hơn một lá thư: sẽ gửi thành ${parts.length} lá, bấm gửi từng lá.`
          : `Còn chỗ cho khoảng ${Math.max(0, Math.floor(room / 1.3 / 10) * 10)} chữ cái.`}
      </p>
      <button className="button" disabled={busy}>
        {isLong ? 'Niêm phong và gửi lá đầu' : 'Niêm phong và gửi'}
      </button>
      <Said>{isSent && !said ? sentWords(text) : ''}</Said>
    </form>
  );
}

const sentWords = (rest: string): string =>
  rest ? 'Đã gửi một lá. Còn phần dưới đây.' : 'Đã gửi.';

type ChoiceProps = {
  templates: readonly Template[];
  busy: boolean;
  insert: (text: string) => void;
};

const TemplateChoice = ({ templates, busy, insert }: ChoiceProps): ReactNode => (
  <select
    aria-label="Chèn mẫu trả lời"
    className="typed"
    value=""
    disabled={busy}
    onChange={({ target }) => {
      const chosen = templates.find(({ title }) => title === target.value);
      if (chosen) insert(chosen.text);
    }}
  >
    <option value="">Chèn mẫu trả lời…</option>
    {templates.map(({ title }) => (
      <option key={title}>{title}</option>
    ))}
  </select>
);
