import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the list of servable files lies in the built folder; it is never served itself. */
export const manifestName = '.manifest.json';

/** Files for hosts, beside the pages and never served. */
export const hostFileNames = ['_headers', 'nginx-headers.conf'];

/** A path relative to the built folder that may be served at all. */
export function isPublic(path: string): boolean {
  return (
    !/(^|\/)\.(?!well-known\/)|(^|\/)\.\.?(\/|$)|^\/|\/\/|[\\\u0000-\u001f\u007f]/.test(path) &&
    !/\.(br|gz)$/i.test(path) &&
    !hostFileNames.includes(path)
  );
}

const bytes = z.int().nonnegative();

const entrySchema = z.strictObject({
  /** From SHA-256 of the content, without quotes: strong, the same on every machine. */
  etag: z.string().regex(/^[\w-]{16,}$/),
  bytes,
  type: z.string().regex(/^[\w.+/-]+(; charset=utf-8)?$/),
  /** Size of the `.br` and `.gz` beside it, where there is one. */
  br: bytes.optional(),
  gzip: bytes.optional(),
});

/** Keys are paths relative to the built folder, with `/`. */
export const manifestSchema = z.record(z.string().min(1).refine(isPublic), entrySchema);

export type Entry = z.infer<typeof entrySchema>;
/** The whitelist: what is not in it is never read from disk. */
export type Manifest = ReadonlyMap<string, Entry>;

/** Reads the built folder's list. Throws a sentence with the remedy when it is missing or damaged. */
export function loadManifest(root: string): Manifest {
  return new Map(Object.entries(parse(read(join(root, manifestName)))));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error('Chưa có trang nào trong dist/. Hãy chạy: npm run build', { cause });
  }
}

function parse(json: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new Error(`dist/${manifestName} bị hỏng. Hãy chạy lại: npm run build`, { cause });
  }
}
