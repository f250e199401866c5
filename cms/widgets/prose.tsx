/** Markdown in a plain box: on touch devices the rich editor doubles letters of composed Vietnamese. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { FunctionProps, PreviewProps } from './control.ts';
import { Frame } from './frame.tsx';
import { bold, heading, link, list, source, type Mark } from './marks.ts';
import { useTyped } from './typed.ts';
import { useValidity } from './validity.ts';

const tools: readonly { name: string; mark: Mark }[] = [
  { name: 'Đậm', mark: bold },
  { name: 'Đề mục', mark: heading },
  { name: 'Danh sách', mark: list },
  { name: 'Liên kết', mark: link },
  { name: '[Nguồn 1]', mark: source },
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const same = (it: string): string => it;

type ProseProps = FunctionProps & {
  /** More buttons, as for pictures; `insert` puts Markdown where the caret stands. */
  more?: (insert: (markdown: string) => void) => ReactNode;
};

/** Writes Markdown with buttons for its commonest marks. */
export function ProseControl(props: ProseProps) {
  const { value, forID, onChange, more } = props;
  const [typed, write] = useTyped(text(value), { keep: same, show: same, tell: onChange });
  const box = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<{ start: number; end: number }>(undefined);
  useValidity(props.ref, () => true);
  useLayoutEffect(() => grow(box.current), [typed]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    box.current?.focus();
    box.current?.setSelectionRange(wanted.current.start, wanted.current.end);
    wanted.current = undefined;
  });
  const use = (mark: Mark): void => {
    const start = box.current?.selectionStart ?? 0;
    const marked = mark({ text: typed, start, end: box.current?.selectionEnd ?? start });
    wanted.current = { start: marked.start, end: marked.end };
    write(marked.text);
  };
  return (
    <Frame {...props}>
      <div className="dt-tools" role="toolbar" aria-label="Định dạng chữ" aria-controls={forID}>
        {tools.map(({ name, mark }) => (
          <button key={name} type="button" className="dt-button dt-quiet" onClick={() => use(mark)}>
            {name}
          </button>
        ))}
        {more?.((markdown) => use(inserted(markdown)))}
      </div>
      <textarea
        className="dt-prose"
        id={forID}
        ref={box}
        rows={10}
        value={typed}
        onChange={({ target }) => write(target.value)}
      />
    </Frame>
  );
}

const inserted =
  (markdown: string): Mark =>
  ({ text, start, end }) => {
    const caret = start + markdown.length;
    return { text: text.slice(0, start) + markdown + text.slice(end), start: caret, end: caret };
  };

/** Makes a box as high as its text, without moving the page. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

/** The text as it is written. */
export const ProsePreview = ({ value }: PreviewProps) => (
  <div className="dt-plain">{text(value)}</div>
);
