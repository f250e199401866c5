import type { z } from 'zod';
import { entry } from '../../src/schemas/entry.ts';

/** Takes a schema and what a file says, and gives each mistake as an editor reads it: where, and the sentence. */
export function mistakes(schema: z.ZodType, value: unknown): string[] {
  const result = entry(schema).safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
