/** Where a place lies: pasted, typed or set on the site's own map, with how exact that is. */
import { fromJS } from 'immutable';
import { useState } from 'react';
import { pasted, type Point } from './coordinates.ts';
import { refusal, type FunctionProps, type PreviewProps } from './control.ts';
import { Frame } from './frame.tsx';
import { Labelled } from './labelled.tsx';
import { PasteBox } from './pastebox.tsx';
import { PointMapPanel } from './pointpanel.tsx';
import {
  degreesTyped,
  draftOf,
  placed,
  placedSentence,
  pointOf,
  pointTrouble,
  precisions,
  unread,
  withPrecision,
  type Draft,
} from './pointvalue.ts';
import { useTyped } from './typed.ts';
import { useValidity } from './validity.ts';

/** Sets a point with its exactness, or says that there is none. */
export function PointControl(props: FunctionProps) {
  const { value, field, forID, onChange } = props;
  const draft = draftOf(value);
  const trouble = pointTrouble(draft);
  const [said, say] = useState('');
  useValidity(props.ref, () => (trouble === undefined ? true : refusal(field, trouble)));
  const keep = (changed: Draft): void => onChange(fromJS(changed));
  const put = (at: Point, sentence: string): void => {
    keep(placed(draft, at));
    say(sentence);
  };
  const type = (part: Omit<Draft, 'precision'>): void => {
    keep(placed(draft, part));
    say('');
  };
  const paste = (text: string): void => {
    const read = pasted(text);
    if (read) put({ lat: read.lat, lng: read.lng }, placedSentence(read));
    else say(unread);
  };
  return (
    <Frame {...props}>
      <Precision id={forID} draft={draft} choose={(it) => keep(withPrecision(draft, it))} />
      <PasteBox id={`${forID}-paste`} paste={paste} />
      <Numbers id={forID} draft={draft} write={type} />
      <p className="dt-note" role="status">
        {said}
      </p>
      <PointMapPanel
        at={pointOf(draft)}
        put={(at) => put(at, placedSentence({ ...at, swapped: false }))}
      />
    </Frame>
  );
}

type PrecisionProps = { id: string; draft: Draft; choose: (precision: string) => void };

const Precision = ({ id, draft: { precision = '' }, choose }: PrecisionProps) => (
  <div>
    <label className="dt-label" htmlFor={id}>
      Chính xác đến đâu
    </label>
    <select
      className="dt-input"
      id={id}
      value={precision}
      onChange={({ target }) => choose(target.value)}
    >
      {precision === '' && <option value="">Chưa chọn</option>}
      {precisions.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </div>
);

type NumbersProps = {
  id: string;
  draft: Draft;
  write: (part: Omit<Draft, 'precision'>) => void;
};

const Numbers = ({ id, draft: { lat, lng }, write }: NumbersProps) => (
  <div className="dt-clocks">
    <Degrees id={`${id}-lat`} label="Vĩ độ" value={lat} write={(it) => write({ lat: it })} />
    <Degrees id={`${id}-lng`} label="Kinh độ" value={lng} write={(it) => write({ lng: it })} />
  </div>
);

type DegreesProps = {
  id: string;
  label: string;
  value: number | string | undefined;
  write: (degrees: number | string) => void;
};

function Degrees({ id, label, value, write }: DegreesProps) {
  const [text, type] = useTyped(String(value ?? ''), {
    keep: (typed) => String(degreesTyped(typed)),
    show: (kept) => kept,
    tell: (kept) => write(degreesTyped(kept)),
  });
  return (
    <div>
      <Labelled
        id={id}
        label={label}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => type(target.value)}
      />
    </div>
  );
}

/** The point in numbers, with how exact it is. */
export function PointPreview({ value }: PreviewProps) {
  const draft = draftOf(value);
  const at = pointOf(draft);
  const words = precisions.find(([key]) => key === draft.precision)?.[1];
  return <>{[words, at && `${at.lat}, ${at.lng}`].filter(Boolean).join(' · ')}</>;
}
