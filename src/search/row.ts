import { gap, stretches } from './layout.ts';
import type { SearchRecord } from './record.ts';
import { tokens, type Token } from './tokens.ts';

/** A word of a record and its place in the record's row. */
export type Placed = Pick<Token, 'key' | 'form'> & { place: number };

const ends = {
  title: stretches.alias,
  alias: stretches.summary,
  summary: stretches.heading,
  heading: stretches.body,
  body: Infinity,
} as const;

/** Takes a record and gives its words in the order of their places; a record's text may be of any spelling. */
export function row(record: SearchRecord): Placed[] {
  const rest: string[] = [];
  const fields = (['title', 'alias', 'summary', 'heading'] as const).flatMap((field) => {
    const { placed, left } = laid(field, textsOf(record)[field]);
    rest.push(...left);
    return placed;
  });
  const body = [...record.sections.map(({ text }) => text), ...rest];
  return [...fields, ...laid('body', body).placed];
}

const textsOf = ({ title, aliases, note, summary, sections }: SearchRecord) => ({
  title: [title],
  alias: [...aliases, ...(note === undefined ? [] : [note])],
  summary: summary === undefined ? [] : [summary],
  heading: sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading])),
});

type Laid = { placed: Placed[]; left: string[] };

/** Lays texts into a field's stretch until one does not fit; that one and those after it are left. */
function laid(field: keyof typeof stretches, texts: readonly string[]): Laid {
  const placed: Placed[] = [];
  let place: number = stretches[field];
  for (const [at, text] of texts.entries()) {
    const found = tokens(text);
    const fitting = found.slice(0, Math.max(0, ends[field] - gap - place));
    for (const { key, form } of fitting) placed.push({ key, form, place: place++ });
    if (fitting.length < found.length)
      return { placed, left: [rest(text, found, fitting.length), ...texts.slice(at + 1)] };
    place += gap;
  }
  return { placed, left: [] };
}

const rest = (text: string, found: readonly Token[], from: number): string =>
  text.slice(found[from]?.start ?? 0);
