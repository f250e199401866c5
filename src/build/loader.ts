import { relative } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { canonValues } from '../domain/canonvalues.ts';
import { demoPrefix, isDemo } from '../domain/demonstration.ts';

/** What Astro tells of a file that it could not parse. */
type ParseError = Error & { loc?: { file?: string; line?: number } };

/** Only `npm run demo` sets it, for the one build of its own. */
const demonstrating = process.env['DEMO_CONTENT'] === '1';

/**
 * Reads a folder of editors' files as Astro does, their values in canonical spelling (markdown.ts sees
 * to the text below them); a file that is no YAML, or made up for `npm run demo`, stops the build with
 * a sentence.
 */
export function files(base: string, pattern: string): Loader {
  const loader = glob({ base, pattern });
  return {
    ...loader,
    load: (context) =>
      loader
        .load({
          ...context,
          parseData: (entry) => {
            refuseEndless(entry.data, entry.filePath ?? entry.id);
            // What `canonValues` gives has the shape of what it took.
            const data = canonValues(entry.data) as typeof entry.data;
            return context.parseData({ ...entry, data });
          },
        })
        // What is read from the cache of a build before is in the store too.
        .then(() => refuseDemo(context.store.keys(), base, demonstrating))
        .catch((error: ParseError) => Promise.reject(explained(error))),
  };
}

/** More values than any honest file has. */
const most = 100_000;

/**
 * Takes what YAML made of a file and the file's path. Throws a sentence when references (`*name`) make
 * it hold itself, or in a few lines more values than a computer has room for.
 */
export function refuseEndless(data: unknown, file: string): void {
  const waiting = [data];
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > most)
      throw new Error(
        `${relative(process.cwd(), file)}: các tham chiếu (*tên) lặp lại quá nhiều. Hãy viết thẳng ra, không dùng dấu & và *.`,
      );
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const it of Object.values(value)) waiting.push(it);
  }
}

/**
 * Takes the names of a folder's records, the folder and whether this build is the demonstration's own.
 * Throws a sentence when one is made up for `npm run demo` and it is not.
 */
export function refuseDemo(ids: readonly string[], base: string, isDemonstration: boolean): void {
  const madeUp = ids.find(isDemo);
  if (madeUp === undefined || isDemonstration) return;
  throw new Error(
    `${relative(process.cwd(), base)}/${madeUp}: tên bắt đầu bằng ${demoPrefix} chỉ dành cho bản trình diễn (npm run demo), không được đăng. Hãy xóa tệp này, hoặc đổi tên nếu là bản ghi thật.`,
  );
}

function explained(error: ParseError): Error {
  const { file, line } = error.loc ?? {};
  if (!file || error.name === 'InvalidContentEntryDataError') return error;
  return new Error(
    `${relative(process.cwd(), file)}, dòng ${line ?? 1}: phần khai báo viết sai (${error.message}). Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.`,
    { cause: error },
  );
}
