import { z } from 'zod';
import { dropBranch, isBranchName, startBranch } from './forgejohistory.ts';
import { paged } from './forgejopaging.ts';
import { leave } from './forgejopulls.ts';
import { commitOf, ownBranch } from './forgejorefs.ts';
import { commits, mergeBase, tip, tips, touched } from './forgejorepository.ts';
import {
  absent,
  commitJson,
  owner,
  Refusal,
  repo,
  route,
  told,
  userJson,
  type Answer,
  type Asked,
  type Route,
  type User,
  type World,
} from './forgejoworld.ts';

/** The routes about the repository itself, its branches and its commits. */
export const branchRoutes = (world: World): Route[] => [
  route('GET ', () => ({ status: 200, body: repositoryJson })),
  route('GET /collaborators/:/permission', (_, login) => permission(world, login)),
  route('GET /branches', async (asked) => {
    const { body, ...rest } = paged(world, asked, [...(await tips(world.repository)).keys()]);
    return { ...rest, body: await Promise.all(body.map((name) => json(world, asked.user, name))) };
  }),
  route('GET /branches/*', async ({ user }, name) => {
    return { status: 200, body: await json(world, user, name) };
  }),
  route('POST /branches', (asked) => start(world, asked)),
  route('DELETE /branches/*', (_, name) => drop(world, name)),
  route('GET /commits', (asked) => history(world, asked)),
  route('GET /git/commits/:', async (_, sha) => {
    const [commit] = await commits(world.repository, await commitOf(world, sha));
    if (!commit) throw absent();
    return { status: 200, body: commitJson(commit) };
  }),
  route('GET /compare/*', (_, range) => comparison(world, range)),
];

const repositoryJson = {
  name: repo.slice(owner.length + 1),
  full_name: repo,
  owner: { login: owner, username: owner },
  fork: false,
  private: true,
  empty: false,
  default_branch: 'main',
  permissions: { admin: false, push: true, pull: true },
};

function permission(world: World, login: string): Answer {
  const user = world.users.find((it) => it.login === login);
  if (!user) throw absent();
  const body = { permission: 'write', role_name: 'write', user: userJson(user) };
  return { status: 200, body };
}

async function json({ repository, protect }: World, user: User, name: string) {
  const id = await tip(repository, name);
  const [commit] =
    id && (await isBranchName(repository, name)) ? await commits(repository, id) : [];
  if (!commit) throw absent();
  const locked = protect && name === 'main';
  return {
    name,
    commit: {
      id: commit.sha,
      message: commit.message,
      author: { name: commit.author.name, email: commit.author.email, username: '' },
      timestamp: commit.committer.date,
    },
    protected: locked,
    user_can_push: !locked || user.mayMerge,
    user_can_merge: !locked || user.mayMerge,
  };
}

const startSchema = z.object({
  new_branch_name: z.string().min(1),
  old_ref_name: z.string().nullish(),
  old_branch_name: z.string().nullish(),
});

async function start(world: World, { user, body }: Asked): Promise<Answer> {
  const { repository } = world;
  const { new_branch_name: name, ...from } = told(startSchema, body);
  if (!(await isBranchName(repository, name)))
    throw new Refusal(422, `[NewBranchName]: ${name} is not a name of a branch`);
  const at = await tip(repository, from.old_ref_name || from.old_branch_name || 'main');
  if (!at) throw new Refusal(404, 'The old branch does not exist');
  const names = [...(await tips(repository)).keys()];
  if (names.includes(name)) throw new Refusal(409, 'The branch already exists.');
  // To git a branch is a file: `cms` and `cms/tin` cannot both be.
  if (names.some((it) => it.startsWith(`${name}/`) || name.startsWith(`${it}/`)))
    throw new Refusal(409, 'The branch with the same name already exists.');
  await startBranch(repository, name, at);
  return { status: 201, body: await json(world, user, name) };
}

async function drop(world: World, name: string): Promise<Answer> {
  if (name === 'main') throw new Refusal(403, 'can not delete default branch');
  if (!(await tips(world.repository)).has(name)) throw absent();
  await leave(world, name);
  await dropBranch(world.repository, name);
  return { status: 204 };
}

async function history(world: World, asked: Asked): Promise<Answer> {
  const commit = await commitOf(world, asked.query.get('sha') || 'main');
  const path = asked.query.get('path') ?? undefined;
  const found = await commits(world.repository, commit, path);
  if (!found.length) throw absent();
  return paged(world, asked, found.map(commitJson));
}

/** `main...so-y-te:cms/x`: as Forgejo does it, the files of each commit in turn, so a path comes as often as it was changed, and without its blob. */
async function comparison(world: World, range: string): Promise<Answer> {
  const { repository } = world;
  const [from = '', to = ''] = range.split('...');
  const [base, head] = [await commitOf(world, from), await commitOf(world, ownBranch(to))];
  const found = await commits(repository, `${await mergeBase(repository, base, head)}..${head}`);
  const files = await Promise.all(found.map(({ sha }) => touched(repository, sha)));
  const body = {
    total_commits: found.length,
    commits: found.map(commitJson),
    files: files.flat().map(({ path, status }) => ({
      filename: path,
      status: { A: 'added', D: 'removed' }[status] ?? 'modified',
    })),
  };
  return { status: 200, body };
}
