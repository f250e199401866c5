import { Hono, type MiddlewareHandler } from 'hono';
import { errorMark } from '../intake/errormark.ts';
import { createApi } from './api.ts';
import { answer, errorPage } from './files.ts';
import { type HeaderRow, headersAt, headerTable } from './headers.ts';
import { liveSite, steadily } from './livesite.ts';
import type { Mailbox } from './mailbox.ts';
import { createPublication } from './publication.ts';
import { decodePath } from './target.ts';

export type AppOptions = {
  /** The built folder. */
  root: string;
  siteUrl: URL;
  /** What `npm run publish` wrote of its last run; without it nobody can ask. */
  publication?: string;
  /** Hears of failures in one sentence, never with a path or an address in it. */
  report?: (sentence: string) => void;
  /** What answers letters; without it the site is for reading alone. */
  mailbox?: Mailbox;
  /** How many proxies of ours stand in front. */
  hops?: number;
};

/** The whole site as a function from Request to Response. Throws a sentence when nothing is built. */
export function createApp(options: AppOptions): Hono {
  const { root, siteUrl, publication, report = () => {}, mailbox, hops = 0 } = options;
  const live = liveSite(root);
  const app = new Hono();
  app.use(pathHeaders(headerTable(siteUrl)));
  app.route('/', createApi({ mailbox, hops }));
  if (publication !== undefined) app.route('/', createPublication(publication));
  app.all('*', (c) => steadily(live, (site) => answer(site, c.req.raw)));
  app.onError((error, c) => {
    // The message of a file error contains the file's path, and that is what someone was reading.
    report(`Một yêu cầu không trả lời được: ${errorMark(error)}.`);
    return errorPage(live(), c.req.raw, 500);
  });
  return app;
}

// The decoded path, as the file was found by: %-spelling must not step around a row. What did not
// succeed is answered with a page, and has a page's headers whatever was asked for.
function pathHeaders(table: readonly HeaderRow[]): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const path = c.res.status < 400 ? decodePath(new URL(c.req.url).pathname) : undefined;
    for (const [name, value] of Object.entries(headersAt(table, path ?? '/'))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  };
}
