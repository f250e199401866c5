import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostFiles } from './hostfiles.ts';
import { manifest } from './manifest.ts';
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
        setPrerenderer((base) => packing(base, packer));
      },
      'astro:build:done': async () => {
        await hostFiles(root);
        const pages = await packer.finish();
        await precompress(root, pages);
        await manifest(root, pages);
      },
    },
  };
};
