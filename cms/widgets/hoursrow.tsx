import { Labelled } from './labelled.tsx';
import { weekdays, withDay, type Row } from './rules.ts';

type HoursRowProps = {
  row: Row;
  /** Which stretch it is, from 1. */
  number: number;
  id: string;
  change: (row: Row) => void;
  remove: () => void;
};

const midnight = '24:00';

/** One stretch of opening: its days, when it opens and closes. */
export function HoursRow({ row, number, id, change, remove }: HoursRowProps) {
  return (
    <fieldset className="dt-row">
      <legend>Khoảng {number}</legend>
      <Days row={row} change={change} />
      <div className="dt-clocks">
        <Clock
          id={`${id}-opens`}
          label="Mở lúc"
          value={row.opens}
          change={(opens) => change({ ...row, opens })}
        />
        {row.closes !== midnight && (
          <Clock
            id={`${id}-closes`}
            label="Đóng lúc"
            value={row.closes}
            change={(closes) => change({ ...row, closes })}
          />
        )}
        <label className="dt-check">
          <input
            type="checkbox"
            checked={row.closes === midnight}
            onChange={({ target }) => change({ ...row, closes: target.checked ? midnight : '' })}
          />
          đến nửa đêm
        </label>
      </div>
      <button type="button" className="dt-button dt-quiet" onClick={remove}>
        Bỏ khoảng {number}
      </button>
    </fieldset>
  );
}

const Days = ({ row, change }: Pick<HoursRowProps, 'row' | 'change'>) => (
  <div className="dt-days" role="group" aria-label="Những ngày mở">
    {weekdays.map(({ day, short, full }) => (
      <button
        key={day}
        type="button"
        className="dt-day"
        aria-pressed={row.days.includes(day)}
        aria-label={`${short}, ${full}`}
        onClick={() => change(withDay(row, day))}
      >
        {short}
      </button>
    ))}
  </div>
);

type ClockProps = { id: string; label: string; value: string; change: (time: string) => void };

const Clock = ({ id, label, value, change }: ClockProps) => (
  <div>
    <Labelled
      id={id}
      label={label}
      type="time"
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  </div>
);
