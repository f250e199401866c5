import { rm } from 'node:fs/promises';
import { write } from './forgejohistory.ts';
import { filesFrom, type Files } from './forgejofiles.ts';
import { mint, type Login } from './forgejologin.ts';
import * as kept from './forgejorepository.ts';
import { listen, type Call } from './forgejoserver.ts';
import { repo, type User, type World } from './forgejoworld.ts';

/** What a stand-in of Forgejo is started with. */
export type ForgejoOptions = {
  /** From where a browser may ask, and where it may be sent back after logging in. */
  origin: string | readonly string[];
  /** By login; with `protect` only those who may merge write to main. */
  users: Readonly<Record<string, { name: string; mayMerge: boolean }>>;
  protect?: boolean;
  /** The application's id, Decap's `app_id`; `diem-tua` unless told otherwise. */
  clientId?: string;
  /** A Forgejo that found a conflict beforehand refuses the merge with 405 instead of 409. */
  knowsConflicts?: boolean;
  /** Dates commits and pull requests. */
  now?: () => Date;
};

/** A Forgejo with one repository, over real git, that a test may look into and act upon. */
export type Forgejo = {
  /** Without a slash at the end. */
  url: string;
  apiRoot: string;
  repo: string;
  clientId: string;
  /** The bare repository's folder. */
  git: string;
  /** What was asked for, in order, without preflights. */
  calls: readonly Call[];
  /** `METHOD path` of what this stand-in lacks: a test asserts that there is nothing. */
  unknown: readonly string[];
  /** Commits files to main, on top of what is there. */
  seed: (files: Files) => Promise<void>;
  seedFrom: (folder: string, globs: readonly string[]) => Promise<void>;
  /** A file's bytes or its text on a branch, or nothing. */
  bytes: (path: string, ref?: string) => Promise<Uint8Array | undefined>;
  file: (path: string, ref?: string) => Promise<string | undefined>;
  log: (ref?: string) => Promise<kept.Commit[]>;
  branches: () => Promise<string[]>;
  /** A colleague's edit on a branch; without text the file goes. Gives the commit's id. */
  commit: (
    path: string,
    text: string | undefined,
    login: string,
    branch?: string,
  ) => Promise<string>;
  /** A token for a user without the way through the login page. */
  token: (login: string) => string;
  /** Makes every token that was given out invalid. */
  expire: () => void;
  close: () => Promise<void>;
};

/** Starts a stand-in of Forgejo on a free port of 127.0.0.1, its main branch still without a commit. */
export async function startForgejo(options: ForgejoOptions): Promise<Forgejo> {
  const { origin, clientId = 'diem-tua', now = () => new Date() } = options;
  const users = people(options.users);
  const origins = typeof origin === 'string' ? [origin] : origin;
  const login: Login = { users, clientId, origins, grants: new Map(), tokens: new Map() };
  const world: World = {
    repository: await kept.createRepository(now),
    users,
    protect: options.protect ?? false,
    knowsConflicts: options.knowsConflicts ?? false,
    url: '',
    pulls: [],
    labels: [],
  };
  const { calls, unknown, inTurn, close } = await listen(world, login);
  return {
    url: world.url,
    apiRoot: `${world.url}/api/v1`,
    repo,
    clientId,
    git: world.repository.folder,
    calls,
    unknown,
    ...hands(world, inTurn),
    token: (name) => mint(login.tokens, person(users, name)),
    expire: () => login.tokens.clear(),
    close: async () => {
      await close();
      await rm(world.repository.folder, { recursive: true, force: true });
    },
  };
}

/** What a test does to the repository and reads from it, past the API. */
function hands({ repository, users }: World, inTurn: <T>(work: () => Promise<T>) => Promise<T>) {
  const seed = (files: Files): Promise<void> =>
    inTurn(async () => {
      const changes = Object.entries(files).map(([path, it]) => ({ path, bytes: Buffer.from(it) }));
      const author = { name: 'Sở Y tế', email: 'so-y-te@example.invalid' };
      const onto = await kept.tip(repository, 'main');
      const message = 'Nội dung ban đầu';
      await write(repository, { branch: 'main', onto, changes, message, author });
    });
  const bytes = async (path: string, ref = 'main') => {
    const commit = await kept.tip(repository, ref);
    const found = commit && (await kept.entry(repository, commit, path));
    return found ? kept.blob(repository, found.sha) : undefined;
  };
  return {
    seed,
    seedFrom: async (folder: string, globs: readonly string[]) =>
      seed(await filesFrom(folder, globs)),
    bytes,
    file: async (path: string, ref?: string) => (await bytes(path, ref))?.toString(),
    log: async (ref = 'main') => {
      const commit = await kept.tip(repository, ref);
      return commit ? kept.commits(repository, commit) : [];
    },
    branches: async () => [...(await kept.tips(repository)).keys()],
    commit: (path: string, text: string | undefined, login: string, branch = 'main') =>
      inTurn(async () => {
        const changes = [{ path, bytes: text === undefined ? undefined : Buffer.from(text) }];
        const onto = await kept.tip(repository, branch);
        const author = person(users, login);
        const message = `${text === undefined ? 'Xóa' : 'Sửa'} ${path}`;
        return write(repository, { branch, onto, changes, message, author });
      }),
  };
}

const people = (users: ForgejoOptions['users']): User[] =>
  Object.entries(users).map(([login, { name, mayMerge }], at) => ({
    id: at + 1,
    login,
    name,
    mayMerge,
    email: `${login}@example.invalid`,
  }));

function person(users: readonly User[], login: string): User {
  const user = users.find((it) => it.login === login);
  if (!user) throw new Error(`No user "${login}"; give one to startForgejo.`);
  return user;
}
