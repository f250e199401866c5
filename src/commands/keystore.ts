import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { keyText } from '../domain/keytext.ts';
import { sentence } from '../domain/mistakes.ts';
import {
  keyFileEnding,
  keyFileName,
  readOfficeFile,
  readRecoveryFile,
  recoveryName,
  writeKeyFile,
  type OfficeFile,
  type RecoveryFile,
} from '../mailbox/keyfile.ts';
import { keySchema, type Key } from '../schemas/key.ts';

/** Where public keys and secret ones stand. */
export type KeyFolders = {
  /** The folder of content, of which `keys` is written. */
  content: string;
  /** The folder of key files, outside of every working tree. */
  folder: string;
};

/** What a command writes: a key file, the public part of it, or both. */
export type Written = { file?: OfficeFile | RecoveryFile; key?: { id: string; key: Key } };

/** The files of both kinds on this machine. Every error is a sentence that names the file and the remedy. */
export type KeyStore = ReturnType<typeof keyStore>;

/** Takes where they stand and gives the files. Throws when the folder of key files lies in a working tree of git. */
export function keyStore({ content, folder }: KeyFolders) {
  const tree = workingTree(resolve(folder));
  if (tree)
    throw new Error(
      `${folder} nằm trong kho git ${tree}. Tệp khóa ở đó dễ bị đưa lên mạng. Hãy chọn thư mục khác: --folder THƯ_MỤC.`,
    );
  const yamlOf = (id: string): string => join(content, 'keys', `${id}.yml`);
  const fileOf = (id: string): string => join(folder, `${id}${keyFileEnding}`);
  return {
    yamlOf,
    fileOf,
    has: (id: string): boolean => existsSync(yamlOf(id)) || existsSync(fileOf(id)),
    /** The names of the offices whose key files are here. */
    ids: (): string[] =>
      namesIn(folder, keyFileEnding)
        .filter((name) => name !== recoveryName)
        .sort(),
    /** The names of the offices in content/keys. */
    published: (): string[] => namesIn(join(content, 'keys'), '.yml').sort(),
    hasFile: (id: string): boolean => existsSync(fileOf(id)),
    key: (id: string): Key => checkedKey(yamlOf(id), parse(read(yamlOf(id)))),
    hasKey: (id: string): boolean => existsSync(yamlOf(id)),
    office: (id: string): OfficeFile => named(fileOf(id), readOfficeFile),
    recovery: (path = fileOf(recoveryName)): RecoveryFile => named(path, readRecoveryFile),
    hasRecovery: (): boolean => existsSync(fileOf(recoveryName)),
    /** Writes all or nothing: everything is there beside its place before anything takes it. */
    write({ file, key }: Written): string[] {
      const files: Planned[] = [
        ...(file
          ? [{ path: join(folder, keyFileName(file)), text: writeKeyFile(file), mode: 0o600 }]
          : []),
        ...(key ? [planned(yamlOf(key.id), key.key)] : []),
      ];
      put(files, folder);
      return files.map(({ path }) => path);
    },
  };
}

/** Takes what was typed for a recovery key, itself (age1…) or the path of its file, and gives the public part. */
export const recoveryNamed = (named: string, store: KeyStore): string =>
  named.startsWith('age1') ? named : store.recovery(named).recipient;

const namesIn = (folder: string, ending: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending));

type Planned = { path: string; text: string; mode: number };

const planned = (path: string, key: Key): Planned => ({
  path,
  text: keyText(checkedKey(path, key)),
  mode: 0o644,
});

function put(files: readonly Planned[], folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = ({ path }: Planned): string => `${path}.moi`;
  try {
    for (const it of files) {
      mkdirSync(dirname(it.path), { recursive: true });
      writeFileSync(aside(it), it.text, { mode: it.mode, flush: true });
      chmodSync(aside(it), it.mode);
    }
    for (const it of files) renameSync(aside(it), it.path);
  } finally {
    for (const it of files) rmSync(aside(it), { force: true });
  }
}

/** Takes what a file in content/keys says and gives it checked. Throws with the file, the field and the remedy. */
export function checkedKey(path: string, value: unknown): Key {
  const { success, data, error } = keySchema.safeParse(value);
  if (success) return data;
  const said = error.issues.map((it) =>
    sentence({ file: path, field: it.path.join('.'), remedy: it.message }),
  );
  throw new Error(said.join('\n'));
}

function named<File>(path: string, reader: (text: string) => File): File {
  const text = read(path);
  try {
    return reader(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

function read(path: string): string {
  if (!existsSync(path)) throw new Error(`Không có tệp ${path}. Hãy xem lại tên, hoặc --folder.`);
  return readFileSync(path, 'utf8');
}

/** The working tree of git that a folder lies in or will lie in, links followed; nothing outside of any. */
function workingTree(folder: string): string | undefined {
  let at = existsSync(folder) ? realpathSync(folder) : folder;
  for (;;) {
    if (existsSync(join(at, '.git'))) return at;
    const up = dirname(at);
    if (up === at) return undefined;
    at = existsSync(up) ? realpathSync(up) : up;
  }
}
