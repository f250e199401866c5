import { useState, type ReactNode } from 'react';
import { download } from './download.ts';
import { FileField } from './FileField.tsx';
import { chosenFiles } from './keyfiles.ts';
import { failure } from './failure.ts';
import { starters, templateFile, writeTemplates, type Template } from './templates.ts';

type Props = { templates: readonly Template[]; keep: (templates: Template[]) => void };

/** The answers that a point has prepared: loaded from its file, changed here, and saved as a file again. */
export function TemplateShelf({ templates, keep }: Props): ReactNode {
  const [list, setList] = useState<readonly Template[]>(templates);
  const [said, say] = useState('');
  const change = (next: readonly Template[]): void => {
    setList(next);
    keep([...next]);
  };
  const edit = (at: number, part: Partial<Template>): void =>
    change(list.map((it, index) => (index === at ? { ...it, ...part } : it)));
  const load = async (files: readonly File[]): Promise<void> => {
    try {
      const { templates: found } = await chosenFiles(files);
      change(found);
      say(`Đã nạp ${found.length} mẫu.`);
    } catch (error) {
      say(failure(error));
    }
  };
  return (
    <section className="prose">
      <h2>Mẫu trả lời của hộp thư</h2>
      <p>
        Mẫu nằm trong một tệp chữ do chính hộp thư giữ. Máy chủ không có tệp này, và trang quên nó
        khi đóng. Đừng ghi điều gì của người gửi vào mẫu.
      </p>
      <FileField
        label="Nạp tệp mẫu"
        hint="Tệp .txt; mỗi mẫu bắt đầu bằng một dòng “# Tên mẫu”."
        accept=".txt,text/plain"
        onFiles={load}
      />
      {list.map((template, at) => (
        <fieldset className="card desk-template" key={at}>
          <legend>Mẫu {at + 1}</legend>
          <label className="desk-field">
            <span>Tên</span>
            <input
              value={template.title}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => edit(at, { title: event.target.value })}
            />
          </label>
          <label className="desk-field">
            <span>Nội dung</span>
            <textarea
              rows={4}
              value={template.text}
              autoComplete="off"
              onChange={(event) => edit(at, { text: event.target.value })}
            />
          </label>
          <button
            type="button"
            className="desk-link"
            onClick={() => change(list.filter((_, index) => index !== at))}
          >
            Bỏ mẫu này
          </button>
        </fieldset>
      ))}
      <div className="row">
        <button
          type="button"
          className="button quiet"
          onClick={() => change([...list, { title: `Mẫu ${list.length + 1}`, text: '' }])}
        >
          Thêm mẫu
        </button>
        <button
          type="button"
          className="button"
          disabled={list.length === 0}
          onClick={() => download(templateFile, writeTemplates(list))}
        >
          Tải tệp mẫu về máy
        </button>
      </div>
      <p role="status" className="desk-said">
        {said}
      </p>
      <p className="small soft">Luôn có sẵn: {starters.map(({ title }) => title).join(', ')}.</p>
    </section>
  );
}
