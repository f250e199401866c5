import { useState } from 'react';

type PasteBoxProps = { id: string; paste: (text: string) => void };

/** A box that reads coordinates as soon as they are pasted, or when what is typed is sent. */
export function PasteBox({ id, paste }: PasteBoxProps) {
  const [text, write] = useState('');
  return (
    <div>
      <label className="dt-label" htmlFor={id}>
        Dán tọa độ
      </label>
      <div className="dt-clocks">
        <input
          className="dt-input"
          id={id}
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-form`}
          onChange={({ target }) => write(target.value)}
          onPaste={({ clipboardData }) => paste(clipboardData.getData('text'))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            paste(text);
          }}
        />
        <button type="button" className="dt-button" onClick={() => paste(text)}>
          Đặt
        </button>
      </div>
      <p className="dt-note" id={`${id}-form`}>
        Ví dụ 21.0285, 105.8542, hoặc đường dẫn dài của một bản đồ.
      </p>
    </div>
  );
}
