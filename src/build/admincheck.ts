import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { localBackend } from './adminbackend.ts';

/** Decap's own check of a configuration: throws, naming what is wrong. */
type Check = { validateConfig: (config: unknown) => void };

/** The fields of Decap's own whose settings have rules. */
const widgets = ['number', 'select', 'markdown', 'list', 'object', 'datetime'];

/** Decap's check with the rules of its fields. */
const source = `
  import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
  ${widgets.map((it) => `import ${it} from 'decap-cms-widget-${it}/dist/esm/schema.js';`).join('\n')}
  for (const [name, schema] of Object.entries({ ${widgets.join()} }))
    registerWidget({ name, schema, controlComponent: () => null });
  export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';`;

/** Leads to all of the CMS, of which the check needs nothing. */
const alone: Plugin = {
  name: 'alone',
  setup(job) {
    job.onLoad(
      { filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]reducers[\\/]collections\.js$/ },
      () => ({
        contents: 'export const selectEntrySlug = undefined;',
      }),
    );
  },
};

/** Takes the project's folder and a backend and lets Decap judge cms/config.yml with it; throws what Decap says. */
export async function checkAdmin(root: string, target = localBackend): Promise<void> {
  const config: unknown = parse(readFileSync(join(root, 'cms/config.yml'), 'utf8'));
  const { validateConfig } = await decapCheck(root);
  try {
    validateConfig({ ...Object(config), backend: target.backend });
  } catch (error) {
    throw new Error(`cms/config.yml: ${String(error)}`, { cause: error });
  }
}

/** Decap's check asks for a window here and there, and is written for a bundler. */
async function decapCheck(root: string): Promise<Check> {
  const folder = mkdtempSync(join(tmpdir(), 'cms-'));
  const outfile = join(folder, 'check.cjs');
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents: source, resolveDir: root },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile,
      define: { window: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      plugins: [alone],
      logLevel: 'silent',
    });
    // Node cannot know what a bundle exports.
    return createRequire(outfile)(outfile) as Check;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
