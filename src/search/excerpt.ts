import type { Passage } from './texts.ts';
import type { Run } from './search.ts';
import { tokens, type Token } from './tokens.ts';

/** Says of a word which terms of the query it is, by their places there; none for most words. */
export type Matcher = (word: Token) => readonly number[];

/** The best place of a text as marked runs, and the passage where it stands. */
export type Excerpt = { runs: Run[]; passage: Passage | undefined };

const span = 30;
const lead = 10;

/** Takes passages and gives their best window of 30 words: where the most terms of the query stand, side by side where they can. */
export function excerpt(passages: readonly Passage[], matcher: Matcher): Excerpt {
  let best: Excerpt & { value: number } = { value: -1, runs: [], passage: undefined };
  for (const passage of passages) {
    const words = tokens(passage[2]);
    const heading = new Set(tokens(passage[1]).flatMap(matcher)).size;
    const { value, from } = densest(words.map(matcher));
    const total = words.length > 0 ? value + heading / 2 : -1;
    if (total > best.value)
      best = { value: total, runs: shown(passage[2], words, from, matcher), passage };
  }
  return best;
}

/** Where a window stands in which the most terms are matched, each counted once, neighbours twice. */
function densest(matches: readonly (readonly number[])[]): { value: number; from: number } {
  let best = { value: 0, from: 0 };
  matches.forEach((match, from) => {
    if (match.length === 0) return;
    const value = worth(matches.slice(from, from + span));
    if (value > best.value) best = { value, from };
  });
  return best;
}

function worth(window: readonly (readonly number[])[]): number {
  const terms = new Set(window.flat());
  const pairs = new Set<number>();
  window.forEach((match, at) => {
    for (const term of match) if (window[at - 1]?.includes(term - 1)) pairs.add(term);
  });
  return terms.size + pairs.size;
}

/** The window as runs: from the start of its sentence when that is within ten words, else from ten words before, with an ellipsis where text is left out. */
function shown(text: string, words: readonly Token[], from: number, matcher: Matcher): Run[] {
  const at = words[from]?.start ?? 0;
  const before = text.slice(words[from - lead]?.start ?? 0, at).replace(/^[^]*[.!?:;\n]/, '');
  const first = at - before.trimStart().length;
  const last = words[from + span]?.start ?? text.length;
  return [
    ...(first > 0 ? [{ text: '… ', marked: false }] : []),
    ...marked(text.slice(first, last).trimEnd(), matcher),
    ...(last < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Takes text and gives it as runs; marked words with only a space between are one run. */
export function marked(text: string, matcher: Matcher): Run[] {
  const spans: { start: number; end: number }[] = [];
  for (const word of tokens(text)) {
    if (matcher(word).length === 0) continue;
    const last = spans[spans.length - 1];
    if (last && text.slice(last.end, word.start).trim() === '') last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
  }
  const ends = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
  return ends.slice(1).flatMap((end, at) => {
    const part = text.slice(ends[at], end);
    return part === '' ? [] : [{ text: part, marked: at % 2 === 1 }];
  });
}
