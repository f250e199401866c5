import { z } from 'zod';
import { mergePull } from './forgejomerge.ts';
import { paged } from './forgejopaging.ts';
import { ownBranch } from './forgejorefs.ts';
import { commits, differences, mergeBase, tips } from './forgejorepository.ts';
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
  type Pull,
  type Route,
  type World,
} from './forgejoworld.ts';

/** The routes of pull requests. */
export const pullRoutes = (world: World): Route[] => [
  route('GET /pulls', async (asked) => {
    const state = asked.query.get('state') || 'open';
    // Newest first; Forgejo knows no `base` here, so neither does this.
    const wanted = world.pulls.filter((it) => state === 'all' || it.state === state).reverse();
    const { body, ...rest } = paged(world, asked, wanted);
    const branches = await tips(world.repository);
    return { ...rest, body: body.map((pull) => json(branches, pull)) };
  }),
  route('POST /pulls', (asked) => open(world, asked)),
  route('GET /pulls/:', async (_, number) => {
    return { status: 200, body: json(await tips(world.repository), pullOf(world, number)) };
  }),
  route('PATCH /pulls/:', (asked, number) => edit(world, asked, pullOf(world, number))),
  route('GET /pulls/:/files', async (asked, number) => files(world, asked, pullOf(world, number))),
  route('GET /pulls/:/commits', async (asked, number) => {
    const { base, head } = await ends(world, pullOf(world, number));
    const found = await commits(world.repository, `${base}..${head}`);
    return paged(world, asked, found.map(commitJson));
  }),
  route('GET /pulls/:/merge', (_, number) => {
    if (!pullOf(world, number).mergedAt) throw absent();
    return { status: 204 };
  }),
  route('POST /pulls/:/merge', async (asked, number) => {
    const pull = pullOf(world, number);
    return mergePull(
      world,
      asked,
      pull,
      pull.state === 'open' ? await ends(world, pull) : undefined,
    );
  }),
];

/** Takes the number of a pull request as it stands in a path and gives the request; refuses one that is not there. */
export function pullOf({ pulls }: World, number: string): Pull {
  const pull = pulls.find((it) => String(it.number) === number);
  if (!pull) throw absent();
  return pull;
}

/** The commits between which a pull request stands: where it parted from its base, and its head. */
async function ends({ repository }: World, pull: Pull): Promise<{ base: string; head: string }> {
  if (pull.ends) return pull.ends;
  const branches = await tips(repository);
  const [base, head] = [branches.get(pull.base), branches.get(pull.head)];
  if (!base || !head) throw absent();
  return { base: await mergeBase(repository, base, head), head };
}

function json(branches: ReadonlyMap<string, string>, pull: Pull) {
  const repository = { full_name: repo, owner: { login: owner } };
  const head = branches.get(pull.head);
  return {
    id: pull.number,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    user: userJson(pull.user),
    labels: pull.labels,
    state: pull.state,
    merged: Boolean(pull.mergedAt),
    merged_at: pull.mergedAt ?? null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    base: { label: pull.base, ref: pull.base, repo: repository },
    head: {
      label: pull.head,
      ref: head ? pull.head : `refs/pull/${pull.number}/head`,
      sha: head ?? pull.ends?.head,
      repo: repository,
    },
  };
}

const openSchema = z.object({
  title: z.string().min(1),
  body: z.string().default(''),
  head: z.string().min(1),
  base: z.string().min(1),
});

async function open(world: World, { user, body }: Asked): Promise<Answer> {
  const asked = told(openSchema, body);
  const [base, head] = [asked.base, ownBranch(asked.head)];
  if (base === head)
    throw new Refusal(
      422,
      'Invalid PullRequest: There are no changes between the head and the base',
    );
  const branches = await tips(world.repository);
  if (!branches.has(base) || !branches.has(head)) throw absent();
  if (world.pulls.some((it) => it.state === 'open' && it.head === head && it.base === base))
    throw new Refusal(
      409,
      `pull request already exists for these targets [head_branch: ${head}, base_branch: ${base}]`,
    );
  const at = world.repository.now().toISOString();
  const pull: Pull = {
    number: world.pulls.length + 1,
    title: asked.title,
    body: asked.body,
    user,
    head,
    base,
    state: 'open',
    labels: [],
    createdAt: at,
    updatedAt: at,
    mergedAt: undefined,
    ends: undefined,
  };
  world.pulls.push(pull);
  return { status: 201, body: json(branches, pull) };
}

const editSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});

async function edit(world: World, { body }: Asked, pull: Pull): Promise<Answer> {
  const { title, body: text, state } = told(editSchema, body);
  if (state && pull.mergedAt)
    throw new Refusal(412, 'cannot change state of this pull request, it was already merged');
  pull.title = title ?? pull.title;
  pull.body = text ?? pull.body;
  pull.state = state ?? pull.state;
  pull.updatedAt = world.repository.now().toISOString();
  // Forgejo's own note beside this: it should be 200.
  return { status: 201, body: json(await tips(world.repository), pull) };
}

async function files(world: World, asked: Asked, pull: Pull): Promise<Answer> {
  const { base, head } = await ends(world, pull);
  const found = await differences(world.repository, base, head);
  return paged(
    world,
    asked,
    found.map(({ path, status }) => ({
      filename: path,
      status: { A: 'added', D: 'deleted' }[status] ?? 'changed',
    })),
  );
}

/** Closes the pull requests of a branch that is about to go, and keeps what they stood between. */
export async function leave(world: World, branch: string): Promise<void> {
  for (const pull of world.pulls.filter((it) => it.head === branch)) {
    pull.ends = await ends(world, pull);
    pull.state = 'closed';
  }
}
