import type { Manifest } from './manifest.ts';

/** What a request's path leads to; `undefined` is "not found". */
export type Target = { file: string } | { redirect: string } | undefined;

/** Pages that only accompany an error, and have no address of their own. */
export const errorPages: Readonly<Record<404 | 500, string>> = { 404: '404.html', 500: '500.html' };

/** Finds the file a still percent-encoded path means, or the one address it should have had. */
export function locate(pathname: string, manifest: Manifest): Target {
  const path = decodePath(pathname);
  if (path === undefined) return undefined;
  return exact(path, manifest) ?? normalised(path, manifest);
}

/**
 * The path as people write it; `undefined` when it is malformed or carries what no address
 * of ours has: an encoded slash, a backslash, a control character.
 */
export function decodePath(pathname: string): string | undefined {
  if (!pathname.startsWith('/') || /%2f|%5c/i.test(pathname)) return undefined;
  try {
    const path = decodeURIComponent(pathname);
    return /[\\\u0000-\u001f\u007f]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function exact(path: string, manifest: Manifest): Target {
  const key = path.slice(1);
  if (key === errorPages[404] || key === errorPages[500]) return undefined;
  if (path.endsWith('/'))
    return manifest.has(`${key}index.html`) ? { file: `${key}index.html` } : undefined;
  if (path.endsWith('/index.html') && manifest.has(key))
    return { redirect: encodePath(path.slice(0, -'index.html'.length)) };
  if (manifest.has(key)) return { file: key };
  return manifest.has(`${key}/index.html`) ? { redirect: encodePath(`${path}/`) } : undefined;
}

function normalised(path: string, manifest: Manifest): Target {
  const plain = path.replace(/\/{2,}/g, '/').toLowerCase();
  if (plain === path) return undefined;
  const target = exact(plain, manifest);
  return target !== undefined && 'file' in target ? { redirect: encodePath(plain) } : target;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
