import { settleMs, type Gate } from './gate.ts';
import { patched } from './patched.ts';
import { told, type Deed } from './refusals.ts';
import type { Texts } from './texts.ts';
import { writes } from './writable.ts';

/** A file of an entry as Decap hands it over to be kept: its path and its whole text. */
export type DataFile = { path: string; slug: string; raw: string; newPath?: string };

/** An upload that is kept with an entry. */
type Asset = { path: string };

/** An entry's files and uploads, kept together. */
type Kept = { dataFiles: DataFile[]; assets: Asset[] };

/** What we call of a backend of Decap's; errors come as rejections. */
export type Backend = {
  getEntry(path: string): Promise<{ data: string | null }>;
  unpublishedEntry(entry: { collection: string; slug: string }): Promise<UnpublishedEntry>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string | undefined,
  ): Promise<string>;
  unpublishedEntries(): Promise<string[]>;
  persistEntry(entry: Kept, options: object): Promise<void>;
  persistMedia(file: Asset, options: object): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
};

/** The part of a backend that only looks. */
export type Reading = Pick<
  Backend,
  'getEntry' | 'unpublishedEntry' | 'unpublishedEntryDataFile' | 'unpublishedEntries'
>;

/** A draft that waits on a branch of its own. */
type UnpublishedEntry = { status: string; diffs: { path: string; id?: string }[] };

/** A class of Decap's packages; what the constructor takes is Decap's own affair. */
export type BackendClass = new (config: unknown, options: unknown) => Backend;

/**
 * Takes a backend of Decap's and gives one that writes only where editors may, that changes of a file
 * only what differs in meaning from what the form rests on, that opens the form again when what it
 * wrote has come back, and that tells of itself when it starts.
 */
export const careful = (
  Base: BackendClass,
  texts: Texts,
  form: Gate,
  started: (reading: Reading) => void,
): BackendClass =>
  class {
    constructor(config: unknown, options: unknown) {
      const backend = speaking(new Base(config, options));
      started(reading(backend));
      return guarded(remembering(backend, texts, form), texts, form);
    }
    // The constructor gives another object, which has all of these.
  } as unknown as BackendClass;

const deeds: Readonly<Record<keyof Backend, Deed>> = {
  getEntry: 'read',
  unpublishedEntry: 'read',
  unpublishedEntryDataFile: 'read',
  unpublishedEntries: 'read',
  persistEntry: 'write',
  persistMedia: 'write',
  deleteFiles: 'write',
  updateUnpublishedEntryStatus: 'write',
  publishUnpublishedEntry: 'publish',
  deleteUnpublishedEntry: 'write',
};

/** What a forge refuses is said in Vietnamese. */
function speaking(backend: Backend): Backend {
  for (const [name, deed] of Object.entries(deeds)) {
    const ask: unknown = Reflect.get(backend, name);
    if (typeof ask !== 'function') continue;
    const asked = async (...words: unknown[]): Promise<unknown> => {
      try {
        return await Reflect.apply(ask, backend, words);
      } catch (error) {
        throw told(error, deed);
      }
    };
    Reflect.set(backend, name, asked);
  }
  return backend;
}

/** The backend's own answers: asking them leaves no trace in what forms have read. */
const reading = (backend: Backend): Reading => ({
  getEntry: backend.getEntry.bind(backend),
  unpublishedEntry: backend.unpublishedEntry.bind(backend),
  unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
  unpublishedEntries: backend.unpublishedEntries.bind(backend),
});

function remembering(backend: Backend, texts: Texts, form: Gate): Backend {
  const getEntry = backend.getEntry.bind(backend);
  const draftFile = backend.unpublishedEntryDataFile.bind(backend);
  return Object.assign(backend, {
    getEntry: async (path: string) => {
      form.busy();
      const entry = await getEntry(path);
      form.busy();
      if (entry.data) await texts.seen({ ...named(path), path }, entry.data);
      return entry;
    },
    unpublishedEntryDataFile: async (
      collection: string,
      slug: string,
      path: string,
      id: string | undefined,
    ) => {
      form.busy();
      const text = await draftFile(collection, slug, path, id);
      form.busy();
      await texts.seen({ collection, slug, path }, text);
      return text;
    },
  });
}

/** The collection and the name of an entry, by the path of its file; files that exist once are settings. */
function named(path: string): { collection: string; slug: string } {
  const [, folder = '', file] = path.split('/');
  const slug = (file ?? folder).replace(/\.[^.]*$/, '');
  return { collection: file === undefined || folder === 'settings' ? 'settings' : folder, slug };
}

function guarded(backend: Backend, texts: Texts, form: Gate): Backend {
  const persistEntry = backend.persistEntry.bind(backend);
  const persistMedia = backend.persistMedia.bind(backend);
  const deleteFiles = backend.deleteFiles.bind(backend);
  return Object.assign(backend, {
    persistEntry: async (entry: Kept, options: object) => {
      const dataFiles = entry.dataFiles.map((it) => ({ ...it, raw: smallest(it, texts) }));
      [...dataFiles.flatMap(places), ...entry.assets.map(({ path }) => path)].forEach(
        refuseOutside,
      );
      form.shut();
      await persistEntry({ ...entry, dataFiles }, options).finally(() => form.open(settleMs));
      for (const { path, raw } of dataFiles) texts.wrote(path, raw);
    },
    persistMedia: async (file: Asset, options: object) => {
      refuseOutside(file.path);
      return persistMedia(file, options);
    },
    deleteFiles: async (paths: string[], message: string) => {
      paths.forEach(refuseOutside);
      return deleteFiles(paths, message);
    },
  });
}

/** Where a file is kept, and where it moves to if it is renamed. */
const places = ({ path, newPath }: DataFile): string[] =>
  newPath === undefined ? [path] : [path, newPath];

/** The text to keep: what the form rests on, with only its changes. */
function smallest({ path, raw }: DataFile, texts: Texts): string {
  const before = texts.resting(path);
  return before === undefined ? raw : patched(before, raw);
}

function refuseOutside(path: string): void {
  if (!writes(path)) throw new Error(`${path}: trang biên tập không được ghi vào đây.`);
}
