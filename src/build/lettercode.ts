import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { build, type BuildOptions } from 'esbuild';
import { curve, curveCode, cutting } from './lettercuts.ts';
import { browserFloor } from './inline.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** The scripts that write and read letters; a page loads its own when it is first touched. */
const entries = /[\\/]src[\\/]scripts[\\/]mail(ask|return|note)\.ts$/;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** noble comes with age, and is found from there. */
const age = dirname(fileURLToPath(import.meta.resolve('age-encryption')));

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  charset: 'utf8',
  target: browserFloor,
  // Vite would lower them with a file of its own, which other pages' scripts share.
  supported: { 'class-field': false },
  write: false,
  metafile: true,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Takes the path of a script and gives it with all that it imports as one module, and the files that
 * went into it. Libraries are cut to what a letter needs (lettercuts.ts), which the rest of the site
 * would feel if it shared them: the counsellors' desk opens keys with the passphrase that is cut here.
 */
export async function letterCode(file: string): Promise<{ code: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [file],
    plugins: [cutting(root)],
  });
  const code = outputFiles.map(({ text }) => text).join('');
  return { code, files: Object.keys(metafile.inputs).filter((it) => it.startsWith('src/')) };
}

/** Gives the curve that browsers without X25519 fetch besides, as one module. */
export async function curveModule(): Promise<string> {
  const stdin = { contents: curveCode, resolveDir: age, loader: 'js' } as const;
  const { outputFiles } = await build({ ...options, stdin });
  return outputFiles.map(({ text }) => text).join('');
}

/** Puts the bundle of a script of the asker's pages in that script's place. */
export const letterScripts = (): Plugin => ({
  name: 'letter-scripts',
  enforce: 'pre',
  resolveId: (id) => (id === curve ? `\0${curve}` : undefined),
  async load(id) {
    if (id === `\0${curve}`) return curveModule();
    if (!entries.test(id)) return undefined;
    const { code, files } = await letterCode(id);
    for (const path of files) this.addWatchFile(`${root}${path}`);
    return code;
  },
});
