import { tip } from './forgejorepository.ts';
import { absent, owner, type World } from './forgejoworld.ts';

/** Takes a branch or commit id and gives the commit; refuses what is not there. */
export async function commitOf({ repository }: World, ref: string): Promise<string> {
  const commit = await tip(repository, ref);
  if (!commit) throw absent();
  return commit;
}

/** Takes `so-y-te:cms/x` or `cms/x` and gives the branch; refuses another owner's. */
export function ownBranch(head: string): string {
  const [whose = '', branch] = head.split(':');
  if (branch === undefined) return whose;
  if (whose.toLowerCase() !== owner) throw absent();
  return branch;
}
