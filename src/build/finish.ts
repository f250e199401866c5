import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostFiles } from './hostfiles.ts';
import { manifest } from './manifest.ts';
import type { Stylesheets } from './policy.ts';
import { offlineBooks } from './offlinebooks.ts';
import { packing, startPacker, type Packer } from './packer.ts';
import { precompress } from './precompress.ts';

/** What is added to the built pages: compressed copies, the server's manifest, headers for other hosts. */
export const finish = (): AstroIntegration => {
  let root: string;
  let packer: Packer;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        packer = startPacker(root);
        setPrerenderer((base) => packing(base, packer, stylesheets(root)));
      },
      'astro:build:done': async () => {
        await hostFiles(root);
        const pages = await packer.finish();
        offlineBooks(root);
        await precompress(root, pages);
        await manifest(root, pages);
      },
    },
  };
};

/** Reads stylesheets of a built folder, each once. */
function stylesheets(root: string): Stylesheets {
  const texts = new Map<string, string>();
  return (href) => {
    const text = texts.get(href) ?? readFileSync(join(root, href), 'utf8').trim();
    texts.set(href, text);
    return text;
  };
}
