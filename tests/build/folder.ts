import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hostFiles } from '../../src/build/hostfiles.ts';
import { manifest } from '../../src/build/manifest.ts';
import { precompress } from '../../src/build/precompress.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** A temporary folder with these files; it goes when the test ends. */
export async function folder(files: Contents): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'diem-tua-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** The same, with everything a build adds. */
export async function builtFolder(
  files: Contents,
  siteUrl = new URL('https://diemtua.example'),
): Promise<string> {
  const root = await folder(files);
  await hostFiles(root, siteUrl);
  await precompress(root);
  await manifest(root);
  return root;
}

/** A page long enough to be worth compressing. */
export function page(title: string): string {
  return `<!doctype html><html lang="vi"><title>${title}</title><p>${'Bạn không một mình. '.repeat(40)}</p></html>`;
}
