import {
  isMap,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLSeq,
} from 'yaml';

/** A file's YAML with what was read from it. */
export type Source = { text: string; document: Document.Parsed };

/** A stretch of a text, and what shall stand there instead. */
export type Edit = { from: number; to: number; text: string };

/** Takes a text of whole lines and gives it read, or nothing when it is no YAML. */
export function source(text: string): Source | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  return document.errors.length > 0 ? undefined : { text, document };
}

/** Takes a text and edits and gives the new text, or nothing when two edits touch one place. */
export function edited(text: string, edits: readonly Edit[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) return undefined;
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return [...parts, text.slice(at)].join('');
}

/** Takes a node and gives the value that it stands for. */
export const meaning = ({ document }: Source, node: Node | null): unknown =>
  node === null ? null : node.toJS(document);

/** Takes a node and gives where its text begins. */
export const start = (node: Node | null): number => node?.range?.[0] ?? 0;

/** Whether anything stands for a node; for an empty value nothing does. */
export const isWritten = ({ range }: Node): boolean => !!range && range[1] > range[0];

/** Takes a node and gives where its last line with letters ends, comments and empty lines after it left out. */
export function end({ text }: Source, node: Node | null): number {
  const last = tail(node);
  const to = last?.range?.[1] ?? 0;
  return start(last) + text.slice(start(last), to).replace(/(?:\n[ \t]*)+$/, '').length;
}

function tail(node: Node | null): Node | null {
  if (isMap<Node, Node | null>(node) && !node.flow) {
    const pair = node.items.at(-1);
    return pair ? pairTail(pair) : node;
  }
  if (isSeq<Node | null>(node) && !node.flow) return tail(node.items.at(-1) ?? null) ?? node;
  return node;
}

/** An empty value has no text, so the key is what the pair ends with. */
function pairTail({ key, value }: Pair<Node, Node | null>): Node {
  const last = tail(value);
  return last && isWritten(last) ? last : key;
}

/** Takes a pair and gives where it ends: its value's last letter, or the colon of an empty one. */
export function pairEnd(from: Source, pair: Pair<Node, Node | null>): number {
  const last = end(from, pairTail(pair));
  const [colon = ''] = /^\s*:(?=\s|$)/.exec(from.text.slice(last)) ?? [];
  return last + colon.length;
}

/** Takes a list in block style and a row's place, and gives where the row's dash stands. */
export function dash(list: YAMLSeq, index: number): number {
  const token = list.srcToken;
  const item = token?.type === 'block-seq' ? token.items[index] : undefined;
  return item?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0;
}

/** Takes a place in a text and gives where its line begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Takes a place in a text and gives where the next line begins. */
export function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

/** Whether only blanks stand before a place on its line. */
export const leads = (text: string, at: number): boolean =>
  text.slice(lineStart(text, at), at).trim() === '';
