import { canonText } from '../domain/canon.ts';
import { gap, pieceWords } from './layout.ts';
import type { SearchKind, SearchRecord } from './record.ts';
import { tokens } from './tokens.ts';

/** Text under a heading, as results show it: '' where there is no anchor or heading. */
export type Passage = readonly [anchor: string, heading: string, text: string];

/** What a result shows of a record, and a piece of its text to choose an excerpt from. */
export type Piece = readonly [
  url: string,
  kind: SearchKind,
  title: string,
  note: string,
  date: string,
  passages: readonly Passage[],
];

/** Takes a record and gives its pieces: one for most, one more for each 1,504 words of a long one. */
export function pieces(record: SearchRecord): Piece[] {
  const { url, kind, title, note = '', date = '', summary, sections } = record;
  const body = sections.map(({ anchor = '', heading = '', text }): Passage => [
    anchor,
    canonText(heading),
    canonText(text),
  ]);
  const lists = divided(body);
  if (summary !== undefined && lists[0]) lists[0] = [['', '', canonText(summary)], ...lists[0]];
  return lists.map((passages) => [url, kind, canonText(title), canonText(note), date, passages]);
}

/** Divides passages where the places of their words in the record's row say, within a passage where need be. */
function divided(body: readonly Passage[]): Passage[][] {
  const lists: Passage[][] = [[]];
  let left = pieceWords;
  for (const [anchor, heading, text] of body) {
    let rest = text;
    let words = tokens(rest);
    while (words.length > left) {
      const cut = words[left]?.start ?? 0;
      if (cut > 0) lists[lists.length - 1]?.push([anchor, heading, rest.slice(0, cut)]);
      lists.push([]);
      rest = rest.slice(cut);
      words = tokens(rest);
      left = pieceWords;
    }
    lists[lists.length - 1]?.push([anchor, heading, rest]);
    left = Math.max(0, left - words.length - gap);
  }
  return lists;
}

const fileCharacters = 2000;

/** Takes pieces in order and gives them in files: as many as fill 2,000 characters, at least one. */
export function filed(all: readonly Piece[]): Piece[][] {
  const files: Piece[][] = [];
  let filled = fileCharacters;
  for (const piece of all) {
    if (filled >= fileCharacters) {
      files.push([]);
      filled = 0;
    }
    files[files.length - 1]?.push(piece);
    filled += JSON.stringify(piece).length;
  }
  return files;
}
