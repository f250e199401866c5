import type { z } from 'zod';
import { entry } from '../../src/schemas/entry.ts';
import { plain } from '../widgets/control.ts';

/** What stands in a form so far, read by the names of its fields: whatever is missing or odd is empty. */
export type Written = {
  text: (name: string) => string;
  texts: (name: string) => string[];
  part: (name: string) => Written;
  parts: (name: string) => Written[];
  /** A field that its schema accepts as it stands, emptied boxes left out. */
  whole: <S extends z.ZodType>(name: string, schema: S) => z.output<S> | undefined;
};

/** Takes the values of a form as Decap keeps them. */
export function written(kept: unknown): Written {
  const values = record(plain(kept));
  const list = (name: string): unknown[] => {
    const value = values[name];
    return Array.isArray(value) ? value : [];
  };
  return {
    text: (name) => text(values[name]),
    texts: (name) => list(name).map(text).filter(Boolean),
    part: (name) => written(values[name]),
    parts: (name) => list(name).map(written),
    whole: (name, schema) => entry(schema).safeParse(values[name]).data,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value));
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Takes words by key and a key that may be none of them, and gives its words or the key itself. */
export const words = (labels: Readonly<Record<string, string>>, key: string): string =>
  labels[key] ?? key;
