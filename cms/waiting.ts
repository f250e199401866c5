import { parse } from 'yaml';
import type { Backend } from './backends.ts';

/** A draft that is not out yet; `status` is Decap's word for how far it has come. */
export type Waiting = { collection: string; slug: string; title?: string; status: string };

/** What we ask a backend for. */
export type DraftsBackend = Pick<
  Backend,
  'unpublishedEntries' | 'unpublishedEntry' | 'unpublishedEntryDataFile'
>;

/** How far a draft can come, with the words that editors see; the nearest to readers first. */
export const stages: Readonly<Record<string, string>> = {
  pending_publish: 'Đã duyệt, chờ đăng',
  pending_review: 'Chờ duyệt',
  draft: 'Đang viết',
};

/**
 * Gives a place to say that a backend has started, and a question for the drafts that wait there:
 * undefined when none that keeps drafts has started. The question rejects when the backend does not answer.
 */
export function draftDesk(): {
  started: (backend: DraftsBackend) => void;
  waiting: () => Promise<Waiting[] | undefined>;
} {
  let backend: DraftsBackend | undefined;
  return {
    started: (it) => {
      backend = it;
    },
    waiting: async () => (backend ? waitingAt(backend) : undefined),
  };
}

/** The drafts of this page's backend. */
export const drafts = draftDesk();

async function waitingAt(backend: DraftsBackend): Promise<Waiting[]> {
  const keys = await backend.unpublishedEntries();
  const found = await Promise.all(keys.map((key) => draft(backend, key)));
  const order = Object.keys(stages);
  return found
    .flatMap((it) => it ?? [])
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** A draft by its key, like `articles/slug`; one that was published meanwhile is none. */
async function draft(backend: DraftsBackend, key: string): Promise<Waiting | undefined> {
  const cut = key.indexOf('/');
  const [collection, slug] = [key.slice(0, cut), key.slice(cut + 1)];
  const entry = await backend.unpublishedEntry({ collection, slug }).catch(() => undefined);
  if (!entry) return undefined;
  const file = entry.diffs.find(({ path }) => path.startsWith('content/'));
  const text =
    file &&
    (await backend
      .unpublishedEntryDataFile(collection, slug, file.path, file.id)
      .catch(() => undefined));
  const title = text === undefined ? undefined : titleOf(text);
  return { collection, slug, status: entry.status, ...(title !== undefined && { title }) };
}

/** The title or name in a file's YAML, if it can be read. */
function titleOf(text: string): string | undefined {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? text;
  try {
    const fields: unknown = parse(yaml);
    if (typeof fields !== 'object' || fields === null) return undefined;
    return Object.entries(fields).find(
      (pair): pair is [string, string] =>
        /^(title|name)$/.test(pair[0]) && typeof pair[1] === 'string',
    )?.[1];
  } catch {
    return undefined;
  }
}
