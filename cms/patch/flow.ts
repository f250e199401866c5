import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { alignment } from './alignment.ts';
import { inlineNotation, inlinePair } from './notation.ts';
import { identity, isRecord, order } from './sameness.ts';
import { meaning, start, type Source } from './source.ts';

/** Takes what stands inside or as brackets or braces, and the value wanted, and gives its text, in which all that stays is as it stood. */
export function inline(from: Source, node: Node | null, value: unknown): string {
  const text = from.text.slice(start(node), node?.range?.[1]);
  if (node && text !== '' && identity(meaning(from, node)) === identity(value)) return text;
  if (isMap<Node, Node | null>(node) && isRecord(value)) return braces(from, node, value, text);
  if (isSeq<Node | null>(node) && Array.isArray(value)) return brackets(from, node, value, text);
  return inlineNotation(value, isScalar(node) ? node.type : undefined);
}

function braces(
  from: Source,
  map: YAMLMap<Node, Node | null>,
  value: Record<string, unknown>,
  text: string,
): string {
  const pairs = new Map(map.items.map((pair) => [String(meaning(from, pair.key)), pair]));
  const parts = order([...pairs.keys()], Object.keys(value)).map((key) => {
    const pair = pairs.get(key);
    return pair ? member(from, pair, value[key]) : inlinePair(key, value[key]);
  });
  return enclosed(text, parts);
}

const member = (from: Source, { key, value: old }: Pair<Node, Node | null>, value: unknown) =>
  `${from.text.slice(start(key), key.range?.[1])}: ${inline(from, old, value)}`;

const brackets = (
  from: Source,
  list: YAMLSeq<Node | null>,
  rows: readonly unknown[],
  text: string,
): string =>
  enclosed(
    text,
    alignment(
      list.items.map((item) => meaning(from, item)),
      rows,
    ).flatMap(({ before, after }) => {
      if (after === undefined) return [];
      return inline(from, before === undefined ? null : (list.items[before] ?? null), rows[after]);
    }),
  );

/** Joins parts as the old text has them, with or without blanks inside its signs. */
function enclosed(text: string, parts: readonly string[]): string {
  const blank = parts.length > 0 && /^.\s/.test(text) ? ' ' : '';
  return `${text.at(0)}${blank}${parts.join(', ')}${blank}${text.at(-1)}`;
}
