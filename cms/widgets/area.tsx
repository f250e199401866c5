/** The area of a place: typed by a name of today or before, kept as codes of today. */
import { fromJS } from 'immutable';
import { useEffect, useState } from 'react';
import type { AreaAnswer, AreaNow } from '../../src/domain/areaanswers.ts';
import { capital } from '../../src/domain/capital.ts';
import {
  areaNow,
  areaOf,
  areaOptions,
  areaTrouble,
  areaWords,
  codes,
  unitWords,
  type Area,
} from './areachoices.ts';
import { Combobox } from './combobox.tsx';
import {
  labelOf,
  refusal,
  type FunctionProps,
  type PreviewProps,
  type Validity,
} from './control.ts';
import { Frame } from './frame.tsx';
import { areaBook, type AreaBook } from './gazetteer.ts';
import { Missing } from './missing.tsx';
import { useSource, type Loaded } from './source.ts';
import { useValidity } from './validity.ts';

/** What is on the screen: the area, the search, or what became of a unit that was split; `moved` since the editor pressed something. */
type Step = { at: 'area' | 'search' | AreaAnswer; moved: boolean };

/** Chooses a province or a commune of today; a value that is there already is shown in words. */
export function AreaControl(props: FunctionProps) {
  const [book, ask] = useSource(areaBook);
  const [{ at, moved }, set] = useState<Step>({ at: 'area', moved: false });
  const area = areaOf(props.value);
  useEffect(() => {
    if (area) ask();
  }, []);
  useValidity(props.ref, () => validity(area, book, (sentence) => refusal(props.field, sentence)));
  const go = (to: Step['at']) => (): void => set({ at: to, moved: true });
  const take = (unit: AreaNow): void => {
    props.onChange(fromJS(areaNow(unit)));
    set({ at: 'area', moved: true });
  };
  return (
    <Frame {...props}>
      {area && at === 'area' ? (
        <Chosen
          {...{ area, book, moved }}
          again={go('search')}
          id={props.forID}
          label={labelOf(props.field)}
        />
      ) : typeof at === 'object' ? (
        <Successors answer={at} take={take} back={go('search')} />
      ) : (
        <Search
          {...{ book, ask, moved, take }}
          id={props.forID}
          split={(answer) => go(answer)()}
          back={area && go('area')}
        />
      )}
      <Missing loaded={book} ask={ask} what="bảng tên địa bàn" />
    </Frame>
  );
}

type SearchProps = {
  id: string;
  book: Loaded<AreaBook>;
  ask: () => void;
  moved: boolean;
  take: (unit: AreaNow) => void;
  split: (answer: AreaAnswer) => void;
  /** Back to the area that is there; undefined when there is none. */
  back: (() => void) | undefined;
};

function Search({ id, book, ask, moved, take, split, back }: SearchProps) {
  const choose = (answer: AreaAnswer): void => {
    const [first, ...others] = answer.now;
    if (first && others.length === 0) take(first);
    else split(answer);
  };
  return (
    <>
      <Combobox
        id={id}
        label="Gõ tên xã, phường, tỉnh — tên hôm nay hay tên cũ"
        find={(typed) =>
          book.state === 'here' ? areaOptions(book.value.search(typed)) : undefined
        }
        choose={choose}
        nothing="Chưa thấy nơi nào tên như vậy. Thử gõ bớt chữ, hoặc gõ tên huyện, tên tỉnh."
        focused={ask}
        autoFocus={moved}
      />
      {back && (
        <button type="button" className="dt-button dt-quiet" onClick={back}>
          Giữ như cũ
        </button>
      )}
    </>
  );
}

function validity(
  area: Area | undefined,
  book: Loaded<AreaBook>,
  refuse: (sentence: string) => Validity,
): Validity {
  // Decap itself refuses an empty field that is required.
  if (!area || book.state !== 'here') return true;
  const trouble = areaTrouble(area, book.value.gazetteer);
  return trouble === undefined ? true : refuse(trouble);
}

type ChosenProps = {
  area: Area;
  book: Loaded<AreaBook>;
  moved: boolean;
  again: () => void;
  id: string;
  label: string;
};

function Chosen({ area, book, moved, again, id, label }: ChosenProps) {
  const gazetteer = book.state === 'here' ? book.value.gazetteer : undefined;
  const trouble = gazetteer && areaTrouble(area, gazetteer);
  return (
    <>
      <p className="dt-chosen">{(gazetteer && areaWords(area, gazetteer)) ?? codes(area)}</p>
      {trouble !== undefined && <p className="dt-refusal">{capital(trouble)}</p>}
      <button
        type="button"
        className="dt-button"
        id={id}
        // The field's label would take the place of what stands on the button.
        aria-label={`Chọn lại: ${label}`}
        onClick={again}
        autoFocus={moved}
      >
        Chọn lại
      </button>
    </>
  );
}

type SuccessorsProps = { answer: AreaAnswer; take: (unit: AreaNow) => void; back: () => void };

/** What became of a unit that was split or is a district, and the units of today to choose from. */
const Successors = ({ answer, take, back }: SuccessorsProps) => (
  <div role="group" aria-label="Chọn nơi hôm nay">
    <p className="dt-chosen">{answer.sentence}. Chọn một nơi của hôm nay:</p>
    <ul className="dt-picks">
      {answer.now.map((unit, at) => (
        <li key={unit.code}>
          <button
            type="button"
            className="dt-button dt-quiet"
            autoFocus={at === 0}
            onClick={() => take(unit)}
          >
            {unitWords(unit)}
          </button>
        </li>
      ))}
    </ul>
    <button type="button" className="dt-button" onClick={back}>
      Tìm tên khác
    </button>
  </div>
);

/** The codes of the area. */
export function AreaPreview({ value }: PreviewProps) {
  const area = areaOf(value);
  return <>{area ? codes(area) : ''}</>;
}
