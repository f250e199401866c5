import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { alignment } from './alignment.ts';
import { inline } from './flow.ts';
import { itemNotation, pairNotation, scalarNotation } from './notation.ts';
import { identity, isRecord, order } from './sameness.ts';
import {
  dash,
  end,
  isWritten,
  leads,
  lineEnd,
  lineStart,
  meaning,
  pairEnd,
  start,
} from './source.ts';
import type { Edit, Source } from './source.ts';

type Member = Pair<Node, Node | null>;

/** What holds a node: the column of its key or dash, and how to write it anew as a whole. */
type Holder = { column: number; anew: (value: unknown) => Edit };

/** Takes a file's YAML and the groups and lists wanted in it, and gives edits that touch only what differs in meaning; nothing when none of it stays. */
export function changes(from: Source, value: unknown): Edit[] | undefined {
  const top = from.document.contents;
  if (!isMap<Node, Node | null>(top) || !isRecord(value)) return undefined;
  if (top.flow) return [over(from, top, inline(from, top, value))];
  return keptMembers(from, top, value).length > 0 ? members(from, top, value) : undefined;
}

function within(from: Source, node: Node | null, value: unknown, holder: Holder): Edit[] {
  if (identity(meaning(from, node)) === identity(value)) return [];
  if (isCollection(node) && node.flow && (isMap(node) ? isRecord(value) : Array.isArray(value)))
    return [over(from, node, inline(from, node, value))];
  if (
    isMap<Node, Node | null>(node) &&
    isRecord(value) &&
    keptMembers(from, node, value).length > 0
  )
    return members(from, node, value);
  if (isSeq<Node | null>(node) && Array.isArray(value) && value.length > 0)
    return rows(from, node, value);
  if (isScalar(node) && isWritten(node) && (typeof value !== 'object' || value === null))
    return [over(from, node, scalarNotation(value, node.type, holder.column))];
  return [holder.anew(value)];
}

const over = (from: Source, node: Node, text: string): Edit => ({
  from: start(node),
  to: end(from, node),
  text,
});

const name = (from: Source, { key }: Member): string => String(meaning(from, key));

const column = (from: Source, at: number): number => at - lineStart(from.text, at);

const keptMembers = (
  from: Source,
  map: YAMLMap<Node, Node | null>,
  value: Record<string, unknown>,
): Member[] => map.items.filter((pair) => Object.hasOwn(value, name(from, pair)));

function members(
  from: Source,
  map: YAMLMap<Node, Node | null>,
  value: Record<string, unknown>,
): Edit[] {
  const kept = keptMembers(from, map, value);
  const inner = kept.flatMap((pair) => {
    const key = name(from, pair);
    const at = column(from, start(pair.key));
    return within(from, pair.value, value[key], {
      column: at,
      anew: (it) => ({
        from: start(pair.key),
        to: pairEnd(from, pair),
        text: pairNotation(key, it, at),
      }),
    });
  });
  return [...inner, ...removedMembers(from, map, kept), ...addedMembers(from, kept, value)];
}

/** A first key beside a dash goes with all up to the next key that stays, so that the dash leads that one. */
function removedMembers(
  from: Source,
  { items }: YAMLMap<Node, Node | null>,
  kept: readonly Member[],
): Edit[] {
  const [head, heir] = [start(items[0]?.key ?? null), start(kept[0]?.key ?? null)];
  const beside = head < heir && !leads(from.text, head);
  const gone = items.filter((pair) => !kept.includes(pair));
  const lines = beside ? gone.filter(({ key }) => start(key) > heir) : gone;
  return [
    ...(beside ? [{ from: head, to: heir, text: '' }] : []),
    ...lines.map((pair) => ({
      from: lineStart(from.text, start(pair.key)),
      to: lineEnd(from.text, pairEnd(from, pair)),
      text: '',
    })),
  ];
}

function addedMembers(
  from: Source,
  kept: readonly Member[],
  value: Record<string, unknown>,
): Edit[] {
  const names = kept.map((pair) => name(from, pair));
  const sequence = order(names, Object.keys(value));
  const head = start(kept[0]?.key ?? null);
  const at = column(from, head);
  const blank = ' '.repeat(at);
  return sequence.flatMap((key, index) => {
    if (names.includes(key)) return [];
    const text = pairNotation(key, value[key], at);
    const leader = sequence.slice(0, index).findLast((it) => names.includes(it));
    const pair = kept[names.indexOf(leader ?? '')];
    if (!pair) return [{ from: head, to: head, text: `${text}\n${blank}` }];
    const next = lineEnd(from.text, pairEnd(from, pair));
    return [{ from: next, to: next, text: `${blank}${text}\n` }];
  });
}

function rows(from: Source, list: YAMLSeq<Node | null>, wanted: readonly unknown[]): Edit[] {
  const steps = alignment(
    list.items.map((item) => meaning(from, item)),
    wanted,
  );
  const head = dash(list, 0);
  const at = column(from, head);
  return steps.flatMap(({ before, after }, index) => {
    if (before === undefined) {
      const last = steps.slice(0, index).findLast((step) => step.before !== undefined)?.before;
      const next =
        last === undefined
          ? lineStart(from.text, head)
          : lineEnd(from.text, rowEnd(from, list, last));
      const text = `${' '.repeat(at)}${itemNotation(wanted[after ?? 0], at)}\n`;
      return [{ from: next, to: next, text }];
    }
    const [begin, finish] = [dash(list, before), rowEnd(from, list, before)];
    if (after === undefined)
      return [{ from: lineStart(from.text, begin), to: lineEnd(from.text, finish), text: '' }];
    return within(from, list.items[before] ?? null, wanted[after], {
      column: at,
      anew: (it) => ({ from: begin, to: finish, text: itemNotation(it, at) }),
    });
  });
}

/** An empty row ends with its dash. */
const rowEnd = (from: Source, list: YAMLSeq<Node | null>, index: number): number =>
  Math.max(dash(list, index) + 1, end(from, list.items[index] ?? null));
