import { execFileSync } from 'node:child_process';
import { expect, onTestFinished } from 'vitest';
import { startForgejo, type Forgejo, type ForgejoOptions } from '../browser/forgejo.ts';
import { decapApi, type DecapApi, type Saved } from './decapapi.ts';

/** The page that the tests' stand-ins let in. */
export const origin = 'http://127.0.0.1:43180';

/** An editor, and who approves. */
export const users = {
  'bien-tap': { name: 'Trần Thử Nghiệm', mayMerge: false },
  'phe-duyet': { name: 'Lê Thử Nghiệm', mayMerge: true },
};

/** What main holds at the start of each test. */
export const first = {
  'content/articles/mot.md': '---\ntitle: Bài thử một\n---\nChữ có dấu.\n',
  'content/articles/hai.md': '---\ntitle: Bài thử hai\n---\n',
  'content/places/thu/01.yml': 'name: Nơi thử\n',
};

/** A new article, and the branch of its draft. */
export const article: Saved = { path: 'content/articles/ba.md', slug: 'ba', raw: 'Bài ba.\n' };
export const draft = 'cms/articles/ba';

/** Starts a stand-in with these users and files; when the test ends it stops, and Decap may have asked for nothing that it lacks. */
export async function forgejo(options: Partial<ForgejoOptions> = {}): Promise<Forgejo> {
  const it = await startForgejo({ origin, users, ...options });
  onTestFinished(async () => {
    await it.close();
    expect(it.unknown).toEqual([]);
  });
  await it.seed(first);
  return it;
}

const Api = await decapApi();

/** Decap's own client, logged in as a user or with a token of any kind. */
export const decap = (
  { apiRoot, repo, token }: Forgejo,
  login = 'bien-tap',
  by = token(login),
): DecapApi => new Api({ apiRoot, repo, branch: 'main', token: by });

/** Saves files as the draft of article `ba`. */
export const saveDraft = (api: DecapApi, ...files: Saved[]): Promise<unknown> =>
  api.editorialWorkflowGit(files, 'ba', 'articles', { commitMessage: 'Thêm bài ba' });

/** What git itself says about the stand-in's repository. */
export const git = (it: Forgejo, ...args: string[]): string =>
  execFileSync('git', ['--git-dir', it.git, ...args], { encoding: 'utf8' }).trim();
