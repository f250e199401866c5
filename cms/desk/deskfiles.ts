import { z } from 'zod';
import type { DeskReport } from '../../src/domain/desk.ts';
import type { RecordList } from '../../src/domain/recordlist.ts';

/** Brings a file of this site, as `fetch` does. */
export type Fetcher = (address: string) => Promise<Response>;

/** What the last publishing left behind: `at` is an instant, `seconds` how long it took, `sentences` what was wrong. */
export type Publishing = z.output<typeof publishingSchema>;

// Another program writes this file, at another time than this one was built.
const publishingSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  commit: z.string(),
  subject: z.string(),
  state: z.enum(['published', 'failed', 'back']),
  seconds: z.number().optional(),
  sentences: z.array(z.string()).optional(),
});

/** Brings what the build knows of posts and of records that are due. Rejects when the file does not come. */
export const reportFile = async (fetcher: Fetcher): Promise<DeskReport> =>
  // The same build has printed it from a value of this type.
  (await file(fetcher, '/quan-tri/ban-viec.json')) as DeskReport;

/** Brings the list of records. Rejects when the file does not come. */
export const recordsFile = async (fetcher: Fetcher): Promise<RecordList> =>
  // The same build has printed it from a value of this type.
  (await file(fetcher, '/quan-tri/muc-luc.json')) as RecordList;

/** Brings the last publishing; undefined where none has been written. Rejects when the file does not come or says something else. */
export async function publishingFile(fetcher: Fetcher): Promise<Publishing | undefined> {
  const response = await fetcher('/quan-tri/lan-dang.json');
  return response.status === 404 ? undefined : publishingSchema.parse(await read(response));
}

const file = async (fetcher: Fetcher, address: string): Promise<unknown> =>
  read(await fetcher(address));

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
