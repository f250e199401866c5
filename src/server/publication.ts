import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

/** Where editors' pages ask how the last publication went. */
export const publicationPath = '/quan-tri/lan-dang.json';

/**
 * Takes the file that `npm run publish` writes and answers with it as it is: it says nothing of the
 * machine. `null` and 404 where nothing was ever published by that command.
 */
export const createPublication = (file: string): Hono =>
  new Hono().get(publicationPath, async (c) => {
    const said = await readFile(file, 'utf8').catch(() => undefined);
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    };
    return c.body(said ?? 'null\n', said === undefined ? 404 : 200, headers);
  });
