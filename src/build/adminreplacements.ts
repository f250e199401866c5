import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What Decap loads and this site has no use for, or a lighter answer to; `by` is code, or a file of cms/. */
type Replacement = { what: RegExp; by: { code: string } | { file: string } };

const nothing = { code: 'export default undefined;' };

const replacements: readonly Replacement[] = [
  // Ajv compiles its rules with `new Function`, which the page's policy forbids; admincheck.ts has asked it.
  {
    what: /^\.\.\/constants\/configSchema$/,
    by: { code: 'export const validateConfig = () => {};' },
  },
  // Scaling is done by our own picture field.
  { what: /^@jsquash\//, by: nothing },
  // Our own formats read and write files (cms/formats.ts).
  { what: /^(gray-matter|@iarna\/toml\/.*|tomlify-j0\.4)$/, by: nothing },
  // Mistakes are said by the schemas themselves; Zod's words in fifty languages weigh more than React.
  { what: /^\.\.\/locales\/index\.js$/, by: nothing },
  // A Buffer for gray-matter, which is not here; an observer of sizes, which every browser has.
  { what: /^buffer$/, by: { code: 'export const Buffer = undefined;' } },
  {
    what: /^@juggle\/resize-observer$/,
    by: { code: 'export const ResizeObserver = globalThis.ResizeObserver;' },
  },
  // Hints are plain text.
  { what: /^react-markdown$/, by: { code: 'export default ({ children }) => children;' } },
  // Checks of types that speak in development alone.
  { what: /^react-style-proptype$/, by: nothing },
  // A parser of HTML for what is pasted: the browser has one.
  { what: /^rehype-parse$/, by: { file: 'pastedhtml.ts' } },
  // Forges are asked by REST; the setting `use_graphql` is never set.
  { what: /^\.\/GraphQLAPI$/, by: nothing },
  {
    what: /^(apollo-(client|cache-inmemory|link-http|link-context)|graphql-tag)$/,
    by: {
      code: 'export default () => {}; export const [ApolloClient, InMemoryCache, createHttpLink, setContext] = [], gql = () => {};',
    },
  },
];

/**
 * Takes the folder of the editors' code and gives what puts the replacements in their places; the build
 * fails when nothing asks for one any longer, so that none outlives its reason.
 */
export const replacing = (cms: string): Plugin => ({
  name: 'replacing',
  setup(job) {
    const used = new Set<Replacement>();
    for (const [at, it] of replacements.entries()) {
      job.onResolve({ filter: it.what }, ({ path }) => {
        used.add(it);
        return 'file' in it.by
          ? { path: join(cms, it.by.file) }
          : { path, namespace: `replaced-${at}` };
      });
      if ('code' in it.by) {
        const { code: contents } = it.by;
        job.onLoad({ filter: /.*/, namespace: `replaced-${at}` }, () => ({ contents }));
      }
    }
    job.onEnd(() => ({
      errors: replacements
        .filter((it) => !used.has(it))
        .map((it) => ({ text: `src/build/adminreplacements.ts: nothing asks for ${it.what}.` })),
    }));
  },
});
