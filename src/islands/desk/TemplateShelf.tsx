import type { ReactNode } from 'react';
import { download } from './download.ts';
import { FileField } from './FileField.tsx';
import { chosenFiles } from './keyfiles.ts';
import { Quiet } from './Quiet.tsx';
import { Said } from './Said.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { starters, templateFile, writeTemplates, type Template } from './templates.ts';
import { useWork } from './usework.ts';

type Props = { templates: readonly Template[]; keep: (templates: Template[]) => void };

/** The answers that a point has prepared: loaded from its file, changed here, and saved as a file again. */
export function TemplateShelf({ templates, keep }: Props): ReactNode {
  const { said, attempt } = useWork();
  const load = (files: readonly File[]): Promise<boolean> =>
    attempt(async () => {
      const found = (await chosenFiles(files)).templates;
      keep(found);
      return `Đã nạp ${found.length} mẫu.`;
    });
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
      {templates.map((template, at) => (
        <TemplateCard
          key={at}
          {...{ template, at }}
          change={(changed) => keep(templates.with(at, changed))}
          remove={() => keep(templates.filter((_, index) => index !== at))}
        />
      ))}
      <Below {...{ templates, keep }} />
      <Said>{said}</Said>
      <p className="small soft">Luôn có sẵn: {starters.map(({ title }) => title).join(', ')}.</p>
    </section>
  );
}

const Below = ({ templates, keep }: Props): ReactNode => (
  <div className="row">
    <Quiet onClick={() => keep([...templates, { title: `Mẫu ${templates.length + 1}`, text: '' }])}>
      Thêm mẫu
    </Quiet>
    <button
      type="button"
      className="button"
      disabled={templates.length === 0}
      onClick={() => download(templateFile, writeTemplates(templates))}
    >
      Tải tệp mẫu về máy
    </button>
  </div>
);
