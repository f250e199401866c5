import type { ReactNode } from 'react';
import { Labelled } from './Labelled.tsx';
import type { Template } from './templates.ts';

type Props = {
  template: Template;
  /** Where it stands, from 0. */
  at: number;
  change: (template: Template) => void;
  remove: () => void;
};

/** One prepared answer, as it is changed. */
export const TemplateCard = ({ template, at, change, remove }: Props): ReactNode => (
  <fieldset className="card desk-template">
    <legend>Mẫu {at + 1}</legend>
    <Labelled label="Tên">
      {(its) => (
        <input
          {...its}
          value={template.title}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => change({ ...template, title: event.target.value })}
        />
      )}
    </Labelled>
    <Labelled label="Nội dung">
      {(its) => (
        <textarea
          {...its}
          rows={4}
          value={template.text}
          autoComplete="off"
          onChange={(event) => change({ ...template, text: event.target.value })}
        />
      )}
    </Labelled>
    <button type="button" className="text-button" onClick={remove}>
      Bỏ mẫu này
    </button>
  </fieldset>
);
