import { describe, expect, test } from 'vitest';
import { draftDesk, stages, type DraftsBackend } from '../../cms/waiting.ts';

type Draft = { status: string; path: string; text: string | undefined };

/** A backend with drafts by their keys. */
const holding = (drafts: Record<string, Draft>): DraftsBackend => ({
  unpublishedEntries: async () => [...Object.keys(drafts), 'articles/vua-dang'],
  unpublishedEntry: async ({ collection, slug }) => {
    const it = drafts[`${collection}/${slug}`];
    if (!it) throw new Error('404');
    const picture = { path: `public/media/${collection}/${slug}/a.webp`, id: '1' };
    return { status: it.status, diffs: [picture, { path: it.path, id: '2' }] };
  },
  unpublishedEntryDataFile: async (collection, slug, path, id) => {
    const text = drafts[`${collection}/${slug}`]?.text;
    if (text === undefined || id !== '2' || !path.startsWith('content/')) throw new Error('404');
    return text;
  },
});

const article = (slug: string, status: string, text: string | undefined): [string, Draft] => [
  `articles/${slug}`,
  { status, path: `content/articles/${slug}.md`, text },
];

async function waitingIn(drafts: Record<string, Draft>) {
  const { started, waiting } = draftDesk();
  started(holding(drafts));
  return waiting();
}

describe('drafts that wait', () => {
  test('come with their titles, those nearest to readers first, without one that is out by now', async () => {
    const found = await waitingIn({
      ...Object.fromEntries([
        article('a', 'draft', '---\ntitle: "Bài: a"\n---\nChữ'),
        article('b', 'pending_publish', '---\r\ntitle: Bài b\r\n---\r\nChữ'),
      ]),
      'places/c': {
        status: 'pending_review',
        path: 'content/places/c.yml',
        text: 'kind: counselling\nname: Nơi c\n',
      },
    });
    expect(found).toEqual([
      { collection: 'articles', slug: 'b', title: 'Bài b', status: 'pending_publish' },
      { collection: 'places', slug: 'c', title: 'Nơi c', status: 'pending_review' },
      { collection: 'articles', slug: 'a', title: 'Bài: a', status: 'draft' },
    ]);
    expect(found?.every(({ status }) => status in stages)).toBe(true);
  });

  test.each([undefined, '', '---\ntitle: [\n---\n', 'chữ', '---\ntitle: 5\n---\n'])(
    'are listed without a title when the file says %j',
    async (text) => {
      const found = await waitingIn(Object.fromEntries([article('a', 'draft', text)]));
      expect(found).toEqual([{ collection: 'articles', slug: 'a', status: 'draft' }]);
    },
  );

  test('are unknown where nothing keeps drafts', async () => {
    expect(await draftDesk().waiting()).toBeUndefined();
  });

  test('reject when the backend does not answer', async () => {
    const { started, waiting } = draftDesk();
    started({ ...holding({}), unpublishedEntries: () => Promise.reject(new Error('mất mạng')) });
    await expect(waiting()).rejects.toThrow('mất mạng');
  });
});
