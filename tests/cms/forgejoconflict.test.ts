import { describe, expect, test } from 'vitest';
import { decap, draft, forgejo, git, saveDraft } from './forgejoeditors.ts';

describe('two editors and one file', () => {
  const edit = { path: 'content/articles/mot.md', slug: 'ba', raw: 'Của người này.\n' };

  test.each([
    ['whose conflict shows in the merge', false, 409],
    ['that has seen the conflict before', true, 405],
  ])('a Forgejo %s refuses, and main keeps what a colleague wrote', async (_, knows, status) => {
    const it = await forgejo({ knowsConflicts: knows });
    const api = decap(it);
    await saveDraft(api, edit);
    await it.commit('content/articles/mot.md', 'Của người kia.\n', 'phe-duyet');
    const before = git(it, 'rev-parse', 'main');
    await expect(api.publishUnpublishedEntry('articles', 'ba')).rejects.toMatchObject({ status });
    expect(git(it, 'rev-parse', 'main')).toBe(before);
    expect(await it.branches()).toEqual([draft, 'main']);
  });

  test('edits of different files are merged', async () => {
    const it = await forgejo();
    const api = decap(it);
    await saveDraft(api, edit);
    await it.commit('content/articles/hai.md', 'Của người kia.\n', 'phe-duyet');
    await api.publishUnpublishedEntry('articles', 'ba');
    expect(await it.file('content/articles/mot.md')).toBe('Của người này.\n');
    expect(await it.file('content/articles/hai.md')).toBe('Của người kia.\n');
  });

  const operation = (it: object) => ({ path: 'content/articles/mot.md', content: '', ...it });

  test.each([
    [
      'a stale sha',
      { operation: 'update', sha: '1'.repeat(40) },
      409,
      /^sha does not match \[given: 1{40}, expected: [0-9a-f]{40}\]$/,
    ],
    [
      'a deletion with a stale sha',
      { operation: 'delete', sha: '1'.repeat(40) },
      409,
      /^sha does not match/,
    ],
    [
      'no sha',
      { operation: 'update' },
      422,
      /^a SHA or commit ID must be provided when updating a file$/,
    ],
    [
      'a new file where one is',
      { operation: 'create' },
      422,
      /^repository file already exists \[path: content\/articles\/mot\.md\]$/,
    ],
    [
      'a file where a folder is',
      { operation: 'create', path: 'content/articles' },
      422,
      /^a directory exists where/,
    ],
    [
      'a folder where a file is',
      { operation: 'create', path: 'content/articles/mot.md/a' },
      422,
      /^a file exists where/,
    ],
    [
      'a path into .git',
      { operation: 'create', path: 'a/.git/config' },
      422,
      /^path contains a malformed path component \[path: a\/\.git\/config\]$/,
    ],
    [
      'broken base64',
      { operation: 'create', path: 'a', content: '*' },
      422,
      /^\[files\.1\.content\]: illegal base64 data$/,
    ],
  ])('%s is refused and nothing is written', async (_, wrong, status, message) => {
    const it = await forgejo();
    const good = operation({ operation: 'create', path: 'content/articles/tot.md' });
    await expect(
      decap(it).changeFiles([good, operation(wrong)], { commitMessage: 'x' }),
    ).rejects.toMatchObject({ status, message: expect.stringMatching(message) });
    expect(await it.log()).toHaveLength(1);
  });

  test('a branch that is there, or cannot be beside another, is refused', async () => {
    const api = decap(await forgejo());
    await api.createBranch('cms/articles/ba');
    await expect(api.createBranch('cms/articles/ba')).rejects.toMatchObject({
      status: 409,
      message: 'The branch already exists.',
    });
    await expect(api.createBranch('cms/articles')).rejects.toMatchObject({
      status: 409,
      message: 'The branch with the same name already exists.',
    });
  });

  test('saves at the same moment come one after the other, and none is lost', async () => {
    const it = await forgejo();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const save = (name: string): Promise<unknown> =>
      decap(it).persistFiles([{ path: `content/${name}.yml`, raw: `${name}\n` }], [], {
        commitMessage: name,
      });
    await Promise.all(names.map(save));
    const kept = await Promise.all(names.map((name) => it.file(`content/${name}.yml`)));
    expect(kept).toEqual(names.map((name) => `${name}\n`));
  });
});
