import type { Hono } from 'hono';
import { parse, type HTMLElement } from 'node-html-parser';

/** Takes a path of the site and gives the bytes of the answer's body, in the given encoding. */
export type Visit = (path: string, encoding: 'br' | 'identity') => Promise<Buffer>;

/** Visits the site as the project's own server answers it. Rejects when the answer is not 200. */
export const visitor =
  (app: Hono): Visit =>
  async (path, encoding) => {
    const response = await app.request(path, { headers: { 'Accept-Encoding': encoding } });
    if (response.status !== 200)
      throw new Error(`${path} answers ${response.status}. Build the site anew: npm run build`);
    return Buffer.from(await response.arrayBuffer());
  };

/** A page of the site: its path, its text, and its elements. */
export type Page = { path: string; html: string; root: HTMLElement };

/** Fetches and reads a page. */
export async function page(visit: Visit, path: string): Promise<Page> {
  const html = (await visit(path, 'identity')).toString();
  return { path, html, root: parse(html) };
}

/** The paths of the stylesheets that stand outside a page. */
export const stylesheets = ({ path, root }: Page): string[] =>
  root
    .querySelectorAll('link[rel=stylesheet]')
    .map((link) => resolved(link.getAttribute('href'), path));

/** The styles that stand in a page itself. */
export const inlineStyles = ({ root }: Page): string[] =>
  root.querySelectorAll('style').map((style) => style.rawText);

/** All JavaScript that a page runs as it opens: in itself, from files, and what those import statically. */
export async function scripts(visit: Visit, { path, root }: Page): Promise<string[]> {
  const elements = root.querySelectorAll('script').filter(isJavaScript);
  const inline = elements.map((script) => script.rawText).filter((text) => text.trim() !== '');
  const sources = elements.flatMap((script) => script.getAttribute('src') ?? []);
  const named = [
    ...sources.map((source) => resolved(source, path)),
    ...inline.flatMap((text) => imports(text, path)),
  ];
  return [...inline, ...(await modules(visit, named))];
}

function isJavaScript(script: HTMLElement): boolean {
  const type = script.getAttribute('type') ?? '';
  return type === '' || type === 'module' || type.endsWith('javascript');
}

async function modules(visit: Visit, named: readonly string[]): Promise<string[]> {
  const texts = new Map<string, string>();
  const queue = [...named];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (texts.has(path)) continue;
    const text = (await visit(path, 'identity')).toString();
    texts.set(path, text);
    queue.push(...imports(text, path));
  }
  return [...texts.values()];
}

// A dynamic import() has a bracket here and is left out: it loads when the reader does something.
const imports = (text: string, from: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*["']([./][^"']*)["']/g)].map((match) =>
    resolved(match[1], from),
  );

const resolved = (address: string | undefined, from: string): string =>
  new URL(address ?? '', new URL(from, 'http://site')).pathname;
