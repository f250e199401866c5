import { describe, expect, test } from 'vitest';
import type { Saved } from './decapapi.ts';
import { article, decap, draft, forgejo, git, saveDraft } from './forgejoeditors.ts';

describe('the editorial workflow', () => {
  // 4.5 MB, every byte value in it: a photo of 12 megapixels.
  const photo = Buffer.alloc(
    4_500_000,
    Uint8Array.from({ length: 256 }, (_, at) => at),
  );
  const image: Saved = {
    path: 'content/articles/ba/anh.webp',
    toBase64: async () => photo.toString('base64'),
  };

  test('leads from a draft with a photo to a merge, and every step is in the repository', async () => {
    const it = await forgejo();
    const api = decap(it);
    await saveDraft(api, image, article);
    expect(git(it, 'log', '-1', '--format=%an <%ae> %s', draft)).toBe(
      'Trần Thử Nghiệm <bien-tap@example.invalid> Thêm bài ba',
    );
    expect(git(it, 'diff', '--name-status', 'main', draft).split('\n')).toEqual([
      'A\tcontent/articles/ba.md',
      'A\tcontent/articles/ba/anh.webp',
    ]);
    expect(await it.file('content/articles/ba.md')).toBeUndefined();
    expect(
      photo.equals((await it.bytes('content/articles/ba/anh.webp', draft)) ?? photo.subarray(1)),
    ).toBe(true);

    expect(await api.listUnpublishedBranches()).toEqual([draft]);
    expect(await api.retrieveUnpublishedEntryData('articles/ba')).toMatchObject({
      collection: 'articles',
      slug: 'ba',
      status: 'draft',
      pullRequestAuthor: 'bien-tap',
      diffs: [
        { path: 'content/articles/ba.md', newFile: true, id: '' },
        { path: 'content/articles/ba/anh.webp', newFile: true, id: '' },
      ],
    });
    await api.updateUnpublishedEntryStatus('articles', 'ba', 'pending_review');
    await api.updateUnpublishedEntryStatus('articles', 'ba', 'pending_publish');
    const { status } = await api.retrieveUnpublishedEntryData('articles/ba');
    expect(status).toBe('pending_publish');

    await decap(it, 'phe-duyet').publishUnpublishedEntry('articles', 'ba');
    expect(git(it, 'log', '-1', '--format=%an: %B', 'main')).toBe(
      `Lê Thử Nghiệm: Đăng: Thêm bài ba (#1)\n\nAutomatically generated. Merged on Decap CMS.`,
    );
    expect(git(it, 'log', '-1', '--format=%P', 'main').split(' ')).toHaveLength(2);
    expect(git(it, 'cat-file', '-s', 'main:content/articles/ba/anh.webp')).toBe('4500000');
    expect(git(it, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(git(it, 'fsck', '--strict')).toBe('');
    expect(await api.listUnpublishedBranches()).toEqual([]);
  });

  test('a draft that was saved twice names its file twice, as a real Forgejo does', async () => {
    const it = await forgejo();
    const api = decap(it);
    await saveDraft(api, article);
    await saveDraft(api, { ...article, raw: 'Bài ba, sửa.\n' });
    const { diffs } = await api.retrieveUnpublishedEntryData('articles/ba');
    expect(diffs.map(({ path, newFile }) => [path, newFile])).toEqual([
      ['content/articles/ba.md', false],
      ['content/articles/ba.md', true],
    ]);
    expect(await it.file('content/articles/ba.md', draft)).toBe('Bài ba, sửa.\n');
  });

  test('a draft that is thrown away leaves no branch and no open request', async () => {
    const it = await forgejo();
    const api = decap(it);
    await saveDraft(api, article);
    await api.deleteUnpublishedEntry('articles', 'ba');
    expect(await it.branches()).toEqual(['main']);
    expect(await api.listUnpublishedBranches()).toEqual([]);
    expect(await it.log()).toHaveLength(1);
  });

  test('of more drafts than fit on a page none is missing', async () => {
    const it = await forgejo();
    const branches = Array.from({ length: 52 }, (_, at) => `cms/articles/nhap-${at}`);
    for (const branch of branches) git(it, 'update-ref', `refs/heads/${branch}`, 'main');
    const api = decap(it);
    for (const branch of branches)
      await api.setPullRequestStatus(await api.createPR('Nháp', branch), 'draft');
    const listed = await api.listUnpublishedBranches();
    expect(listed.toSorted()).toEqual(branches.toSorted());
    expect(
      it.calls.filter(({ method, path }) => method === 'GET' && path.includes('/pulls')),
    ).toHaveLength(2);
  });

  test('with a protected main only those who may merge publish or write there', async () => {
    const it = await forgejo({ protect: true });
    const api = decap(it);
    await saveDraft(api, article);
    await expect(api.publishUnpublishedEntry('articles', 'ba')).rejects.toMatchObject({
      message: 'User not allowed to merge PR',
      status: 405,
    });
    await expect(api.persistFiles([article], [], { commitMessage: 'x' })).rejects.toMatchObject({
      message: 'user cannot commit to repo [user: bien-tap]',
      status: 403,
    });
    await decap(it, 'phe-duyet').publishUnpublishedEntry('articles', 'ba');
    expect(await it.file('content/articles/ba.md')).toBe('Bài ba.\n');
  });
});
