import { describe, expect, test } from 'vitest';
import { writes } from '../../cms/writable.ts';
import { configuration } from './printing.ts';

describe('The CMS writes', () => {
  test.each([
    'content/articles/tin-moi.md',
    'content/documents/luat-120-2025.md',
    'content/places/46-hue-an-cuu-1.yml',
    'content/hotlines/115.yml',
    'content/procedures/a.yml',
    'content/plans/hue-2021.yml',
    'content/events/bao-can-tho-2025-11-17.yml',
    'content/campaigns/thang-hanh-dong-hiv-aids-2026.md',
    'content/settings/site.yml',
    'content/synonyms.yml',
    'content/words.yml',
    'public/media/articles/tin-moi/anh-1a2b3c4d.webp',
    'public/media/documents/luat/van-ban-1a2b3c4d.pdf',
  ])('%s', (path) => {
    expect(writes(path)).toBe(true);
  });

  test('every collection where config.yml puts it, and its uploads', () => {
    const paths = configuration.collections.flatMap((it) =>
      'files' in it
        ? it.files.map(({ file }) => file)
        : [
            `${it.folder}/a-1.${it.extension}`,
            `${it.media_folder.slice(1).replace('{{slug}}', 'a-1')}/anh.webp`,
          ],
    );
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !writes(path))).toEqual([]);
  });
});

describe('The CMS does not write', () => {
  test.each([
    // What only a reviewed change in git may touch.
    'content/keys/quay-tu-van.txt',
    'content/keys/a.yml',
    'content/areas/2026-04-30-dong-nai.yml',
    'content/README.md',
    'content/settings/other.yml',
    'content/thu-khac/a.md',
    'content/a.md',
    'src/schemas/article.ts',
    'cms/config.yml',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    '.forgejo/workflows/publish.yml',
    '.github/workflows/publish.yml',
    '.gitlab-ci.yml',
    '.git/config',
    '.env',
    'public/robots.txt',
    'public/media/a.webp',
    'public/media/articles/a.webp',
    // Other spellings of a way out.
    'content/articles/../keys/a.md',
    'content/articles/../../package.json',
    'content/articles/..',
    'content/articles/%2e%2e%2fa.md',
    'content/articles/a.md/..',
    'content/articles\\..\\a.md',
    '/content/articles/a.md',
    './content/articles/a.md',
    'content/articles//a.md',
    'x/content/articles/a.md',
    'Content/articles/a.md',
    // Names that are no slug, or no kind of file that the site reads.
    'content/articles/',
    'content/articles/.md',
    'content/articles/a',
    'content/articles/a.mdx',
    'content/articles/a.astro',
    'content/articles/a.md.ts',
    'content/articles/a b.md',
    'content/articles/bài.md',
    'content/articles/a.md\n',
    'content/articles/\na.md',
    'content/words.yml\n',
    'content/words.yml/a',
    // Uploads that a browser would run, or that are none.
    'public/media/articles/a/b.svg',
    'public/media/articles/a/b.html',
    'public/media/articles/a/b.webp.html',
    'public/media/articles/a/b.js',
    'public/media/articles/a/B.webp',
    'public/media/articles/a/b/c.webp',
    'public/media/articles/../a.webp',
    'public/media/articles/../../a.webp',
    'public/media/articles/a/../b.webp',
    'public/media/{{slug}}/a/b.webp',
    '',
  ])('%j', (path) => {
    expect(writes(path)).toBe(false);
  });
});
