import { relative } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { canonValues } from '../domain/canonvalues.ts';

/** What Astro tells of a file that it could not parse. */
type ParseError = Error & { loc?: { file?: string; line?: number } };

/**
 * Reads a folder of editors' files as Astro does, their values in canonical spelling (markdown.ts sees
 * to the text below them); a file that is no YAML stops the build with a sentence.
 */
export function files(base: string, pattern: string): Loader {
  const loader = glob({ base, pattern });
  return {
    ...loader,
    load: (context) =>
      loader
        .load({
          ...context,
          parseData: (entry) =>
            // What `canonValues` gives has the shape of what it took.
            context.parseData({ ...entry, data: canonValues(entry.data) as typeof entry.data }),
        })
        .catch((error: ParseError) => Promise.reject(explained(error))),
  };
}

function explained(error: ParseError): Error {
  const { file, line } = error.loc ?? {};
  if (!file || error.name === 'InvalidContentEntryDataError') return error;
  return new Error(
    `${relative(process.cwd(), file)}, dòng ${line ?? 1}: phần khai báo viết sai (${error.message}). Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.`,
    { cause: error },
  );
}
