import {
  appendBody,
  createBody,
  deleteBody,
  deskReadBody,
  enterBody,
  inboxBody,
  readBody,
  readBodyAs,
  replyBody,
  resealBody,
  stateBody,
} from '../mailbox/wire.ts';
import { done, Refused, type Said, type Schema } from './answers.ts';
import { append, challenge, create, read, remove } from './asker.ts';
import { deskRead, enter, mark, reply } from './desk.ts';
import { reseal } from './handover.ts';
import { inbox } from './inbox.ts';
import type { Kind } from './limits.ts';
import type { Means } from './means.ts';

/** What is done at a path: what it counts as, and what answers a body. */
export type Route = {
  method: 'GET' | 'POST';
  kind: Kind;
  act: (means: Means, body: string) => Promise<Response>;
};

/** Takes a body that the schema describes; any other throws LetterError `body`. */
const post = <S extends Schema>(
  kind: Kind,
  schema: S,
  act: (means: Means, said: Said<S>) => Promise<Response>,
): Route => ({
  method: 'POST',
  kind,
  act: async (means, body) => act(means, readBodyAs(schema, body)),
});

const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  // Asked by pages that want to know whether there is a server at all.
  ['/api/', { method: 'GET', kind: 'read', act: async () => done() }],
  ['/api/challenge', { method: 'GET', kind: 'challenge', act: challenge }],
  ['/api/threads', post('send', createBody, create)],
  ['/api/threads/read', post('read', readBody, read)],
  ['/api/threads/append', post('send', appendBody, append)],
  ['/api/threads/delete', post('read', deleteBody, remove)],
  ['/api/desk/enter', post('enter', enterBody, enter)],
  ['/api/desk/inbox', post('desk', inboxBody, inbox)],
  ['/api/desk/read', post('desk', deskReadBody, deskRead)],
  ['/api/desk/reply', post('desk', replyBody, reply)],
  ['/api/desk/state', post('desk', stateBody, mark)],
  ['/api/desk/reseal', post('desk', resealBody, reseal)],
]);

/** Takes a request and gives what is done at its path. Throws Refused `body`: 404 where nothing is, 405 for another method. */
export function routeOf({ url, method }: Request): Route {
  const route = routes.get(new URL(url).pathname);
  if (route === undefined) throw new Refused('body', 404);
  if (route.method !== method) throw new Refused('body', 405, { Allow: route.method });
  return route;
}
