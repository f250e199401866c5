import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { address, stop } from '../../src/server/process.ts';
import { branchRoutes } from './forgejobranches.ts';
import { contentRoutes } from './forgejocontents.ts';
import { labelRoutes } from './forgejolabels.ts';
import { authorize, exchange, type Login } from './forgejologin.ts';
import { pullRoutes } from './forgejopulls.ts';
import {
  absent,
  Refusal,
  repo,
  userJson,
  type Answer,
  type Route,
  type User,
  type World,
} from './forgejoworld.ts';

/** A request that was answered; `path` is with its query. */
export type Call = { method: string; path: string; status: number };

type Asking = { method: string; url: URL; token: string; body: unknown };

type Desk = {
  login: Login;
  routes: readonly Route[];
  unknown: string[];
  inTurn: Turns;
};

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts to listen on a free port and writes the address into the world. */
export async function listen(world: World, login: Login) {
  const [calls, unknown]: [Call[], string[]] = [[], []];
  const routes = [branchRoutes, contentRoutes, pullRoutes, labelRoutes].flatMap((of) => of(world));
  const inTurn = turns();
  const desk: Desk = { login, routes, unknown, inTurn };
  const server = createServer((request, response) => void serve(desk, calls, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  world.url = address(server).slice(0, -1);
  return { calls, unknown, inTurn, close: () => stop(server, 100) };
}

/** What writes waits for its turn, so that no two look at the same tip. */
function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function serve(
  desk: Desk,
  calls: Call[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const cors = crossOrigin(desk.login.origins, request.headers.origin);
  if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
  const answer = await asked(request)
    .then((it) => answered(desk, it))
    .catch(refused);
  const { status, body, headers } = answer;
  const bytes = body instanceof Uint8Array ? body : body === undefined ? '' : JSON.stringify(body);
  const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
  calls.push({ method: request.method ?? '', path: request.url ?? '', status });
  response
    .writeHead(status, { ...(body !== undefined && { 'Content-Type': type }), ...cors, ...headers })
    .end(bytes);
}

/** Nothing at all for an origin that is not on the list: the browser then keeps the answer from the page. */
function crossOrigin(origins: readonly string[], origin = ''): Record<string, string> {
  return origins.includes(origin)
    ? {
        Vary: 'Origin',
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'Authorization, Content-Type',
        'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      }
    : { Vary: 'Origin' };
}

async function asked(request: IncomingMessage): Promise<Asking> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const type = request.headers['content-type'] ?? '';
  const form = type.startsWith('application/x-www-form-urlencoded');
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    token: (request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''),
    body: form ? Object.fromEntries(new URLSearchParams(text)) : parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw new Refusal(422, 'the body is not JSON');
  }
}

function answered(desk: Desk, request: Asking): Answer | Promise<Answer> {
  const { login } = desk;
  switch (`${request.method} ${request.url.pathname}`) {
    case 'GET /login/oauth/authorize':
      return authorize(login, request.url.searchParams);
    case 'POST /login/oauth/access_token':
      return exchange(login, request.body);
    default:
      return routed(desk, request);
  }
}

function routed({ login, routes, unknown, inTurn }: Desk, request: Asking) {
  const { method, url, token, body } = request;
  const path = url.pathname.replace(/^\/api\/v1/, '');
  const below = path.startsWith(`/repos/${repo}`) ? path.slice(`/repos/${repo}`.length) : undefined;
  const me = method === 'GET' && path === '/user';
  const found = routes.find((it) => it.method === method && it.pattern.test(below ?? ' '));
  if (!me && !found) {
    unknown.push(`${method} ${url.pathname}`);
    throw absent();
  }
  const user = signedIn(login, token);
  if (!found) return { status: 200, body: userJson(user) };
  const at = decodeURIComponent(found.pattern.exec(below ?? '')?.[1] ?? '');
  const work = async (): Promise<Answer> =>
    found.answer({ user, query: url.searchParams, body, path: url.pathname }, at);
  return method === 'GET' ? work() : inTurn(work);
}

function signedIn({ tokens }: Login, token: string): User {
  const user = tokens.get(token);
  if (!user) throw new Refusal(401, 'token is required');
  return user;
}

function refused(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: error.body };
  return { status: 500, body: { message: String(error), url: '' } };
}
