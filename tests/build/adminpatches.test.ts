import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { isPatched, missed, patched, patches } from '../../src/build/adminpatches.ts';
import { adminWords } from '../../src/build/adminwords.ts';

const read = (file: string): string => readFileSync(`node_modules/${file}`, 'utf8');
const misfit = (file: string, change: string): string =>
  `${file}: the change "${change}" no longer fits. Compare src/build/adminpatches.ts and adminwords.ts with the new version of the package.`;

/** Takes a file's path and its text and gives why it could not be changed. */
function refusal(file: string, text: string): string {
  try {
    patched(file, text);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no refusal';
}

describe('Decap as it is installed', () => {
  test.each(patches.map((it) => [it.name, it] as const))('%s: changed, once', (_, it) => {
    const before = read(it.file);
    expect(before.split(it.from)).toHaveLength(2);
    const after = patched(`/somewhere/node_modules/${it.file}`, before);
    expect(after.split(it.to)).toHaveLength(2);
    expect(() => transformSync(after, { loader: 'js' })).not.toThrow();
  });

  test('the path may be one of Windows', () => {
    const [{ file } = { file: '' }] = patches;
    const path = `C:\\dt\\node_modules\\${file.replaceAll('/', '\\')}`;
    expect(isPatched(path)).toBe(true);
    expect(patched(path, read(file))).toBe(patched(file, read(file)));
  });

  test('what nobody changes stays as it is', () => {
    expect(isPatched('decap-cms-core/dist/esm/backend.js')).toBe(false);
    expect(patched('decap-cms-core/dist/esm/backend.js', 'x')).toBe('x');
  });
});

describe('In a new version of Decap', () => {
  test.each(patches.map((it) => [it.name, it] as const))(
    '%s: the build stops and names it where its place is gone, and where there are two',
    (name, it) => {
      const before = read(it.file);
      expect(refusal(it.file, before.replace(it.from, ''))).toBe(misfit(it.file, name));
      expect(refusal(it.file, `${before}\n${it.from}`)).toBe(misfit(it.file, name));
    },
  );

  test('it stops where a word of ours has no place any longer', () => {
    const plain = adminWords.filter(({ file }) => patches.every((it) => it.file !== file));
    expect(plain.length).toBeGreaterThan(10);
    for (const { file, from } of plain)
      expect(refusal(file, read(file).replaceAll(from, ''))).toBe(misfit(file, from));
  });

  test('it stops where a file that is changed is no part of it any longer', () => {
    const files = [...new Set([...patches, ...adminWords].map(({ file }) => file))];
    const paths = files.map((file) => `node_modules/${file}`);
    expect(missed(paths)).toEqual([]);
    expect(missed(paths.map((path) => path.replaceAll('/', '\\')))).toEqual([]);
    expect(missed(paths.slice(1))).toEqual(files.slice(0, 1));
    expect(missed([])).toEqual(files);
  });
});
