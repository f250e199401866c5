/** A box in which one types and a list of what that may mean (combobox of WAI-ARIA 1.2, manual selection). */
import { useState, type KeyboardEvent } from 'react';
import { Labelled } from './labelled.tsx';

/** One line of the list: what it says, what stands smaller below, and what it means. */
export type Option<T> = { text: string; hint?: string; means: T };

type ComboboxProps<T> = {
  id: string;
  label: string;
  /** Gives the lines for what is typed; undefined as long as nobody can know. */
  find: (typed: string) => readonly Option<T>[] | undefined;
  choose: (means: T) => void;
  /** Said when nothing is found. */
  nothing: string;
  focused: () => void;
  autoFocus?: boolean;
};

/** Types, walks with arrows, takes with Enter or a press; Escape closes the list, then empties the box. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { id, label, nothing } = props;
  const { text, write, found, active, take, press } = useCombobox(props);
  const options = found ?? [];
  return (
    <div className="dt-combobox">
      <Labelled
        id={id}
        label={label}
        type="search"
        role="combobox"
        autoComplete="off"
        autoFocus={props.autoFocus}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={press}
        onFocus={props.focused}
      />
      <List id={id} label={label} options={options} active={active} take={take} />
      <p className="dt-note" role="status">
        {found && (found.length > 0 ? `${found.length} gợi ý` : nothing)}
      </p>
    </div>
  );
}

/** What is typed, what it may mean, which line is walked to (-1 for none), and what keys do. */
function useCombobox<T>({ find, choose }: ComboboxProps<T>) {
  const [text, setText] = useState('');
  const [active, walk] = useState(-1);
  const [closed, close] = useState(false);
  const found = text.trim() === '' || closed ? undefined : find(text);
  const options = found ?? [];
  const write = (written: string): void => {
    setText(written);
    walk(-1);
    close(false);
  };
  const take = (option: Option<T> | undefined): void => {
    if (!option) return;
    write('');
    choose(option.means);
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => take(options[active] ?? (options.length === 1 ? options[0] : undefined)),
    Escape: () => {
      if (options.length === 0) return write('');
      walk(-1);
      close(true);
    },
    ArrowDown: () => walk(Math.min(active + 1, options.length - 1)),
    ArrowUp: () => walk(Math.max(active - 1, -1)),
  };
  const press = (event: KeyboardEvent): void => {
    const key = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  };
  return { text, write, found, active, take, press };
}

type ListProps<T> = {
  id: string;
  label: string;
  options: readonly Option<T>[];
  active: number;
  take: (option: Option<T>) => void;
};

// A press on a line must not take the focus from the box before the line is taken.
const List = <T,>({ id, label, options, active, take }: ListProps<T>) => (
  <ul
    className="dt-list"
    id={`${id}-list`}
    role="listbox"
    aria-label={label}
    hidden={options.length === 0}
    onMouseDown={(event) => event.preventDefault()}
  >
    {options.map((option, at) => (
      <li
        key={at}
        id={`${id}-${at}`}
        role="option"
        aria-selected={at === active}
        ref={at === active ? intoView : undefined}
        onClick={() => take(option)}
      >
        {option.text}
        {option.hint !== undefined && <small>{option.hint}</small>}
      </li>
    ))}
  </ul>
);

const intoView = (line: HTMLLIElement | null): void => line?.scrollIntoView({ block: 'nearest' });
