/** Entries of another collection, chosen by title from one list instead of asking the backend for each. */
import { List } from 'immutable';
import { useEffect } from 'react';
import { Combobox } from './combobox.tsx';
import {
  labelOf,
  refusal,
  type FunctionProps,
  type KeptField,
  type PreviewProps,
} from './control.ts';
import { entriesOf, foundEntries, recordList, slugsOf, typedSlug } from './entrylist.ts';
import { Frame } from './frame.tsx';
import { Missing } from './missing.tsx';
import { useSource } from './source.ts';
import { useValidity } from './validity.ts';

/** How many entries a field takes. */
function boundsOf(field: KeptField): { min: number; max: number } {
  if (field.get('multiple', false) !== true) return { min: 0, max: 1 };
  return { min: Number(field.get('min', 0)), max: Number(field.get('max', Infinity)) };
}

/** Takes how many entries are chosen and says what is wrong with that; undefined when all is well. */
export function countTrouble(count: number, { min, max }: { min: number; max: number }) {
  if (count > max) return `chỉ chọn nhiều nhất ${max} mục. Hãy bỏ bớt.`;
  // Decap itself refuses an empty field that is required.
  if (count > 0 && count < min) return `chọn ít nhất ${min} mục.`;
  return undefined;
}

/** Takes the slugs that are chosen and gives them as the field keeps them. */
function keptAs(field: KeptField, slugs: readonly string[]): unknown {
  const several = field.get('multiple', false) === true && slugs.length > 0;
  return several ? List(slugs) : slugs[0];
}

/** Chooses one entry or several; one that the list does not know stays. */
export function EntriesControl(props: FunctionProps) {
  const { value, field, forID, onChange } = props;
  const [list, ask] = useSource(recordList);
  const slugs = slugsOf(value);
  const bounds = boundsOf(field);
  const trouble = countTrouble(slugs.length, bounds);
  useEffect(() => {
    if (slugs.length > 0) ask();
  }, []);
  useValidity(props.ref, () => (trouble === undefined ? true : refusal(field, trouble)));
  const entries =
    list.state === 'here' ? entriesOf(list.value, String(field.get('collection'))) : undefined;
  const keep = (chosen: readonly string[]): void => onChange(keptAs(field, chosen));
  const find = (typed: string) => {
    if (entries) return foundEntries(entries, typed, slugs);
    return list.state === 'failed' ? typedSlug(typed) : undefined;
  };
  return (
    <Frame {...props}>
      <Chips
        slugs={slugs}
        titles={entries && new Map(entries.map(({ slug, title }) => [slug, title]))}
        remove={(slug) => keep(slugs.filter((it) => it !== slug))}
      />
      {slugs.length < bounds.max && (
        <Combobox
          id={forID}
          label={`Tìm để thêm vào “${labelOf(field)}”`}
          find={find}
          choose={(slug) => keep([...slugs, slug])}
          nothing="Chưa thấy mục nào như vậy. Thử gõ bớt chữ."
          focused={ask}
        />
      )}
      <Missing loaded={list} ask={ask} what="danh sách để chọn" />
    </Frame>
  );
}

type ChipsProps = {
  slugs: readonly string[];
  /** Titles by slug; undefined as long as nobody knows them. */
  titles: ReadonlyMap<string, string> | undefined;
  remove: (slug: string) => void;
};

const Chips = ({ slugs, titles, remove }: ChipsProps) => (
  <ul className="dt-chips" hidden={slugs.length === 0}>
    {slugs.map((slug) => {
      const title = titles?.get(slug);
      return (
        <li key={slug}>
          <span>
            {title ?? slug}
            {titles && title === undefined && <small>chưa có trên trang</small>}
          </span>
          <button
            type="button"
            className="dt-button dt-quiet"
            aria-label={`Bỏ ${title ?? slug}`}
            onClick={() => remove(slug)}
          >
            Bỏ
          </button>
        </li>
      );
    })}
  </ul>
);

/** The names of the files. */
export const EntriesPreview = ({ value }: PreviewProps) => <>{slugsOf(value).join(', ')}</>;
