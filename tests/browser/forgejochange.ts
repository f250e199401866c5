import { posix } from 'node:path';
import { z } from 'zod';
import { write, type Change } from './forgejohistory.ts';
import { entries, tip, type Entry } from './forgejorepository.ts';
import { Refusal, told, type Answer, type Asked, type World } from './forgejoworld.ts';

const operationSchema = z.object({
  operation: z.enum(['create', 'update', 'delete']),
  path: z.string().min(1),
  from_path: z.string().nullish(),
  sha: z.string().nullish(),
  content: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'illegal base64 data')
    .nullish(),
});

type Operation = z.infer<typeof operationSchema>;

const changeSchema = z.object({
  branch: z.string().default('main'),
  new_branch: z.string().nullish(),
  message: z.string().default(''),
  files: z.array(operationSchema).min(1),
});

/** Answers `POST /contents`: all files of a request in one commit, or none. */
export async function change(world: World, { user, body }: Asked): Promise<Answer> {
  const { repository } = world;
  const { branch, new_branch, message, files } = told(changeSchema, body);
  const target = new_branch || branch;
  const onto = await tip(repository, branch);
  if (!onto) throw new Refusal(404, `branch does not exist [name: ${branch}]`);
  if (target !== branch && (await tip(repository, target)))
    throw new Refusal(422, `branch already exists [name: ${target}]`);
  if (world.protect && target === 'main' && !user.mayMerge)
    throw new Refusal(403, `user cannot commit to repo [user: ${user.login}]`);
  const there = await byPath(world, onto);
  const changes = files.flatMap((file) => checked(there, file));
  const sha = await write(repository, { branch: target, onto, changes, message, author: user });
  for (const pull of world.pulls)
    if (pull.head === target) pull.updatedAt = repository.now().toISOString();
  const now = await byPath(world, sha);
  const written = files.map(({ path }) => now.get(clean(path)) ?? null);
  return { status: 201, body: { commit: { sha, message }, files: written, verification: null } };
}

const byPath = async ({ repository }: World, commit: string): Promise<Map<string, Entry>> =>
  new Map((await entries(repository, commit, true)).map((it) => [it.path, it]));

type There = ReadonlyMap<string, Entry>;

/** Takes one operation and gives its changes, in the order and with the refusals of Forgejo's `handleCheckErrors`. */
function checked(there: There, file: Operation): Change[] {
  const path = clean(file.path);
  const from = file.from_path ? clean(file.from_path) : path;
  if (file.operation !== 'create') mustMatch(there.get(from), file.sha);
  if (file.operation === 'delete') return [{ path, bytes: undefined }];
  mustBeFree(there, path, file.operation === 'create' || from !== path);
  const bytes = Buffer.from(file.content ?? '', 'base64');
  return [...(from === path ? [] : [{ path: from, bytes: undefined }]), { path, bytes }];
}

function mustMatch(now: Entry | undefined, sha: string | null | undefined): void {
  // Forgejo has no sentence for a missing file here: an internal error, whose text it hides.
  if (!now) throw new Refusal(500, '');
  if (!sha) throw new Refusal(422, 'a SHA or commit ID must be provided when updating a file');
  if (sha !== now.sha)
    throw new Refusal(409, `sha does not match [given: ${sha}, expected: ${now.sha}]`);
}

function mustBeFree(there: There, path: string, fresh: boolean): void {
  const names = path.split('/');
  const above = names.map((_, at) => names.slice(0, at).join('/'));
  const file = above.find((it) => there.get(it)?.type === 'blob');
  if (file)
    throw new Refusal(
      422,
      `a file exists where you’re trying to create a subdirectory [path: ${file}]`,
    );
  const now = there.get(path);
  if (now?.type === 'tree')
    throw new Refusal(
      422,
      `a directory exists where you’re trying to create a file [path: ${path}]`,
    );
  if (now && fresh) throw new Refusal(422, `repository file already exists [path: ${path}]`);
}

/** A path within the repository; refuses those that git or the file system would read as something else. */
function clean(path: string): string {
  const tidy = posix.join('/', path).slice(1).replace(/\/$/, '');
  const odd = tidy.split('/').some((name) => name === '' || name.toLowerCase() === '.git');
  if (odd || /[\n"]/.test(tidy))
    throw new Refusal(422, `path contains a malformed path component [path: ${path}]`);
  return tidy;
}
