import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Puts a short function in the place of the one that Vite wraps around each `import()` in a page's
 * script. It does the same for this site, which knows no base path and no nonce: what a part needs
 * is asked for along with it, and its styles are there before it runs.
 */
export const shortPreload = (): Plugin => ({
  name: 'short-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? helper : undefined),
});

const helper = `
const links = {};
const link = (path) => links[path] ||= new Promise((done, fail) => {
  const it = document.createElement('link');
  const styles = path.endsWith('.css');
  it.rel = styles ? 'stylesheet' : 'modulepreload';
  it.href = '/' + path;
  it.onload = done;
  it.onerror = () => {
    links[path] = undefined;
    it.remove();
    fail(new Error(path));
  };
  if (!styles) done();
  document.head.append(it);
});
export const __vitePreload = (load, paths) => Promise.all(paths.map(link)).then(load);
`;
