import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { replacing } from '../../src/build/adminreplacements.ts';

/** Everything that is replaced, as a file of Decap's asks for it. */
const wanted = {
  '../constants/configSchema': '{ validateConfig }',
  '@jsquash/webp': 'webp',
  'gray-matter': 'matter',
  '../locales/index.js': 'locales',
  buffer: '{ Buffer }',
  '@juggle/resize-observer': '{ ResizeObserver }',
  'react-markdown': 'Markdown',
  'react-style-proptype': 'style',
  'rehype-parse': 'parser',
  './GraphQLAPI': 'graph',
  'apollo-client': '{ ApolloClient }',
};

/** Bundles what imports these, with the replacements, and gives the code. */
async function bundled(imports: Record<string, string>): Promise<string> {
  const lines = Object.entries(imports).map(([what, name]) => `import ${name} from '${what}';`);
  const names = Object.values(imports).map((name) => name.replace(/[{} ]/g, ''));
  const { outputFiles } = await build({
    stdin: { contents: `${lines.join('\n')}\nconsole.log(${names.join()});` },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins: [replacing('/cms'), ours],
  });
  return outputFiles[0]?.text ?? '';
}

/** The files of cms/ in this test. */
const ours: Plugin = {
  name: 'ours',
  setup(job) {
    job.onLoad({ filter: /^\/cms\// }, ({ path }) => ({
      contents: `export default 'file ${path}';`,
    }));
  },
};

describe('What Decap loads and this site has no use for', () => {
  test('is replaced, each by its own', async () => {
    const code = await bundled(wanted);
    expect(code).toContain('file /cms/pastedhtml.ts');
    expect(code).toMatch(/validateConfig = \(\) => \{\s*\}/);
    expect(code).not.toMatch(/\bimport\b/);
  });

  test.each(Object.keys(wanted))(
    'where nothing asks for %s any longer, the build stops',
    async (left) => {
      const rest = Object.fromEntries(Object.entries(wanted).filter(([what]) => what !== left));
      await expect(bundled(rest)).rejects.toMatchObject({
        errors: [
          { text: expect.stringMatching(/^src\/build\/adminreplacements\.ts: nothing asks for /) },
        ],
      });
    },
  );

  test('the sentence names what nobody asks for', async () => {
    const { 'react-markdown': _, ...rest } = wanted;
    await expect(bundled(rest)).rejects.toMatchObject({
      errors: [{ text: 'src/build/adminreplacements.ts: nothing asks for /^react-markdown$/.' }],
    });
  });

  test('what only resembles it is left alone', async () => {
    await expect(bundled({ ...wanted, 'react-markdown/lib/a': 'other' })).rejects.toMatchObject({
      errors: [{ text: 'Could not resolve "react-markdown/lib/a"' }],
    });
  });
});
