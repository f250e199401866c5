import { describe, expect, test } from 'vitest';
import { globSync } from 'node:fs';
import { allowed } from '../../cms/writable.ts';
import { configuration, forms, paths, wholes } from './printing.ts';
import { files as contentFiles, folders as contentFolders } from '../content/files.ts';
import { synonyms } from '../search/published.ts';

const written = configuration.collections.flatMap((it) =>
  'files' in it ? it.files.map(({ file }) => file) : [it.folder],
);
const printedFolders = configuration.collections.flatMap((it) => ('files' in it ? [] : [it]));

describe('the CMS writes what editors write and nothing else', () => {
  test.each([
    'content/keys',
    'content/areas',
    'content/areas/2026-04-30-dong-nai.yml',
    'content',
    'content/README.md',
    'content/articles/../keys',
    'content/settings',
    'src/schemas',
    'cms',
    'public',
    'package.json',
    '/public/media/articles/../../{{slug}}',
    '',
  ])('it may not write %j', (path) => {
    expect(() => allowed(path)).toThrow(
      new Error(`${path}: the CMS may not write here. See cms/writable.ts for where it may.`),
    );
  });

  test('of content/, only keys, areas and the editors’ guide are out of its reach', () => {
    expect(written.every((path) => path === allowed(path) && path.startsWith('content/'))).toBe(
      true,
    );
    const all = globSync('content/**/*.*');
    expect(all.length).toBeGreaterThan(150);
    const beyond = all.filter((path) => !written.some((it) => `${path}/`.startsWith(`${it}/`)));
    expect(new Set(beyond.map((path) => path.split('/')[1]))).toEqual(
      new Set(['areas', 'keys', 'README.md']),
    );
  });

  test.each(printedFolders)('$name are read as the files stand: $extension', (it) => {
    const names = globSync(`${it.folder}/**/*.*`);
    // There are but two or three campaigns a year.
    expect(names.length).toBeGreaterThanOrEqual(it.name === 'campaigns' ? 2 : 5);
    expect(names.filter((name) => !name.endsWith(`.${it.extension}`))).toEqual([]);
    expect(it.format).toBe(it.extension === 'md' ? 'yaml-frontmatter' : 'yml');
    expect(paths(it.fields).includes('body')).toBe(it.extension === 'md');
    expect(paths(it.fields)).toContain(it.identifier_field);
  });
});

describe('uploads', () => {
  test.each(printedFolders)('of $name stand in a folder of their entry, where pages look', (it) => {
    expect(it.media_folder).toBe(`/public${it.public_folder}`);
    expect(it.public_folder).toBe(`/media/${it.name}/{{slug}}`);
  });
});

/** Takes what a file says and gives the paths of its keys, as `paths` gives those of a form. */
function keys(value: unknown, above = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((row) => keys(row, above));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${above}${key}`,
    ...keys(inner, `${above}${key}.`),
  ]);
}

function lacking(form: string, value: unknown, printed = paths(forms.get(form) ?? [])): string[] {
  const asked = wholes(forms.get(form) ?? []);
  return keys(value).filter(
    (key) => !printed.includes(key) && !asked.some((path) => key.startsWith(`${path}.`)),
  );
}

describe('whatever a file says today, its form shows', () => {
  test('the check sees a field that a form lacks, also inside a list', () => {
    const value = { title: 'Tên', sources: [{ title: 'Nguồn' }, { url: 'https://vbpl.vn/' }] };
    expect(lacking('articles', value)).toEqual([]);
    expect(lacking('articles', { ...value, hoTen: 'A' })).toEqual(['hoTen']);
    expect(lacking('articles', value, ['title', 'sources', 'sources.title'])).toEqual([
      'sources.url',
    ]);
  });

  test.each(contentFolders.filter((it) => it !== 'areas'))('%s', (folder) => {
    const form = folder === 'settings' ? 'site' : folder;
    expect(contentFiles[folder].length).toBeGreaterThan(0);
    for (const { path, fields } of contentFiles[folder])
      expect(lacking(form, fields), path).toEqual([]);
  });

  test('synonyms', () => {
    expect(keys(synonyms).length).toBeGreaterThan(100);
    expect(lacking('synonyms', synonyms)).toEqual([]);
  });
});
