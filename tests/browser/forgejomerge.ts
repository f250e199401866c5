import { z } from 'zod';
import { dropBranch, merge } from './forgejohistory.ts';
import {
  Refusal,
  absent,
  told,
  type Answer,
  type Asked,
  type Pull,
  type World,
} from './forgejoworld.ts';

const mergeSchema = z.object({
  Do: z.string().default('merge'),
  MergeTitleField: z.string().default(''),
  MergeMessageField: z.string().default(''),
  head_commit_id: z.string().default(''),
  delete_branch_after_merge: z.boolean().default(false),
});

/** Answers `POST /pulls/:/merge`; `ends` are what the pull request stands between while it is open. */
export async function mergePull(
  world: World,
  { user, body }: Asked,
  pull: Pull,
  ends: { base: string; head: string } | undefined,
): Promise<Answer> {
  const asked = told(mergeSchema, body);
  if (pull.mergedAt) throw new Refusal(405, '');
  if (!ends) throw absent();
  if (world.protect && pull.base === 'main' && !user.mayMerge)
    throw new Refusal(405, 'User not allowed to merge PR');
  if (asked.Do !== 'merge')
    throw new Refusal(405, `${asked.Do} is not allowed an allowed merge style for this repository`);
  if (asked.head_commit_id && asked.head_commit_id !== ends.head)
    throw new Refusal(409, 'head out of date');
  const title =
    asked.MergeTitleField.trim() ||
    `Merge pull request '${pull.title}' (#${pull.number}) from ${pull.head} into ${pull.base}`;
  const message = [title, asked.MergeMessageField.trim()].filter(Boolean).join('\n\n');
  const made = await merge(world.repository, {
    into: pull.base,
    head: ends.head,
    message,
    author: user,
  });
  if ('conflict' in made) throw conflicted(world, made.conflict);
  pull.ends = ends;
  pull.state = 'closed';
  pull.mergedAt = pull.updatedAt = world.repository.now().toISOString();
  if (asked.delete_branch_after_merge) await dropBranch(world.repository, pull.head);
  return { status: 200 };
}

/** Forgejo looks for conflicts in the background; once it has found one it no longer tries, and until then the trial fails without a `message`. */
const conflicted = ({ knowsConflicts }: World, words: string): Refusal =>
  knowsConflicts
    ? new Refusal(405, 'Please try again later')
    : new Refusal(409, 'conflict', { Style: 'merge', StdOut: words, StdErr: '', Err: {} });
