import type { Passage } from './texts.ts';
import type { Run } from './search.ts';
import { tokens, type Token } from './tokens.ts';

/** Says of a word which terms of the query it is, by their places there; none for most words. */
export type Matcher = (word: Token) => readonly number[];

/** The best place of a text as marked runs, and the passage where it stands. */
export type Excerpt = { runs: Run[]; passage: Passage | undefined };

const span = 36;
const lead = 10;

/** Takes passages and gives their best window of about 36 words: where the most terms of the query stand, side by side where they can. */
export function excerpt(passages: readonly Passage[], matcher: Matcher): Excerpt {
  let best: { value: number; passage: Passage; from: number; words: Token[] } | undefined;
  for (const passage of passages) {
    const words = tokens(passage[2]);
    const heading = new Set(tokens(passage[1]).flatMap(matcher)).size;
    const { value, from } = densest(words.map(matcher));
    const total = words.length > 0 ? value + heading / 2 : -1;
    if (!best || total > best.value) best = { value: total, passage, from, words };
  }
  if (!best) return { runs: [], passage: undefined };
  const { passage, words, from } = best;
  return { runs: shown(passage[2], words, from, matcher), passage };
}

/** Where a window stands in which the most terms are matched, each counted once, neighbours twice. */
function densest(matches: readonly (readonly number[])[]): { value: number; from: number } {
  let best = { value: 0, from: 0 };
  matches.forEach((match, from) => {
    if (match.length === 0) return;
    const value = worth(matches.slice(from, from + span - lead));
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

/** The window as runs: from the start of its sentence when that is near, with an ellipsis where text is left out. */
function shown(text: string, words: readonly Token[], from: number, matcher: Matcher): Run[] {
  const start = sentenceStart(text, words, from);
  const end = Math.min(words.length, start + span);
  const first = start === 0 ? 0 : (words[start]?.start ?? 0);
  const last = end === words.length ? text.length : (words[end - 1]?.end ?? text.length);
  const runs = marked(text.slice(first, last), matcher);
  return [
    ...(first > 0 ? [{ text: '… ', marked: false }] : []),
    ...runs,
    ...(last < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function sentenceStart(text: string, words: readonly Token[], from: number): number {
  for (let at = from; at > Math.max(0, from - lead); at -= 1) {
    const between = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
    if (/[.!?:;\n]/.test(between)) return at;
  }
  return from <= lead ? 0 : from - 4;
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
