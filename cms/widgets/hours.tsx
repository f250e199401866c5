/** Opening hours of a week, in stretches, read back as a person says them. */
import { fromJS } from 'immutable';
import { capital } from '../../src/domain/capital.ts';
import { ruleText } from '../../src/domain/hoursread.ts';
import { labelOf, refusal, type FunctionProps, type PreviewProps } from './control.ts';
import { Frame } from './frame.tsx';
import { HoursRow } from './hoursrow.tsx';
import { emptyRow, hoursTrouble, officeHours, rowsOfHours, ruleOf, type Row } from './rules.ts';
import { useValidity } from './validity.ts';

/** Writes stretches of opening, each with its days. */
export function HoursControl(props: FunctionProps) {
  const { value, field, forID, onChange } = props;
  const rows = rowsOfHours(value);
  const trouble = hoursTrouble(rows);
  useValidity(props.ref, () => (trouble === undefined ? true : refusal(field, trouble)));
  const keep = (changed: readonly Row[]): void =>
    onChange(changed.length === 0 ? undefined : fromJS(changed));
  return (
    <Frame {...props}>
      {rows.map((row, at) => (
        <HoursRow
          key={at}
          row={row}
          number={at + 1}
          id={`${forID}-${at}`}
          change={(changed) => keep(rows.map((it, index) => (index === at ? changed : it)))}
          remove={() => keep(rows.filter((_, index) => index !== at))}
        />
      ))}
      <div className="dt-buttons">
        <button
          type="button"
          className="dt-button"
          id={forID}
          // The field's label would take the place of what stands on the button.
          aria-label={`Thêm khoảng giờ: ${labelOf(field)}`}
          onClick={() => keep([...rows, emptyRow])}
        >
          Thêm khoảng giờ
        </button>
        {rows.length === 0 && (
          <button type="button" className="dt-button dt-quiet" onClick={() => keep(officeHours)}>
            Giờ hành chính: T2–T6, 7:30–11:30 và 13:30–17:30
          </button>
        )}
      </div>
      <Reading rows={rows} trouble={trouble} />
    </Frame>
  );
}

type ReadingProps = { rows: readonly Row[]; trouble?: string | undefined };

function Reading({ rows, trouble }: ReadingProps) {
  const rules = rows.flatMap((row) => ruleOf(row) ?? []);
  return (
    <div className="dt-reading" role="status">
      {rules.length > 0 && <p className="dt-note">Người đọc sẽ hiểu:</p>}
      <Lines rows={rows} />
      {trouble !== undefined && rules.length === rows.length && (
        <p className="dt-refusal">{capital(trouble)}</p>
      )}
    </div>
  );
}

const Lines = ({ rows }: { rows: readonly Row[] }) => (
  <ul>
    {rows.flatMap((row, at) => {
      const rule = ruleOf(row);
      return rule ? [<li key={at}>{ruleText(rule)}</li>] : [];
    })}
  </ul>
);

/** The stretches as a person reads them. */
export const HoursPreview = ({ value }: PreviewProps) => <Lines rows={rowsOfHours(value)} />;
