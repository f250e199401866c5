import { isLocalhost } from '../domain/localhost.ts';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** A folder of content that the CMS asks as it asks a decap-server. */
export type LocalStore = {
  /** Takes a request of the CMS and gives the answer; refuses other sites and paths that the CMS has no business with. */
  answer: (request: Request) => Promise<Response>;
};

/**
 * Takes a folder and which of its files may be written, and gives decap-server's own way with files over
 * it. It listens on no port: what asks it comes through `answer`, where what it may be asked is decided.
 */
export function localStore(folder: string, writes: (path: string) => boolean): LocalStore {
  const ask = decapServer(folder);
  return { answer: (request) => answered(request, ask, writes) };
}

/** Whether a connection comes from this computer: takes the address of its other end. */
export const isNear = (address: string | undefined): boolean =>
  address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

async function answered(
  request: Request,
  ask: Ask,
  writes: (path: string) => boolean,
): Promise<Response> {
  const { origin, hostname } = new URL(request.url);
  if (request.headers.get('origin') !== origin || !isLocalhost(hostname)) return refusal(403);
  if (request.method !== 'POST') return refusal(405);
  const body = await request.text();
  if (!permitted(body, writes)) return refusal(403);
  const { status, said } = await ask(JSON.parse(body));
  return status === 500 ? failure() : Response.json(said, { status });
}

const refusal = (status: number): Response =>
  Response.json({ error: 'Trang biên tập không được làm việc này ở đây.' }, { status });

const failure = (): Response =>
  Response.json(
    {
      error:
        'không đọc hoặc ghi được tệp trong kho. Hãy xem tệp ấy còn không, đĩa còn chỗ không và bạn có được ghi vào đó không.',
    },
    { status: 500 },
  );

const looked = /^(content|public\/media)(\/|$)/;

/** What may be asked of files that lie in a folder, and whether it writes. */
const actions = new Map([
  ...['info', 'entriesByFolder', 'entriesByFiles', 'getEntry'].map((it) => [it, false] as const),
  ...['getMedia', 'getMediaFile', 'getDeployPreview'].map((it) => [it, false] as const),
  ...['persistEntry', 'persistMedia', 'deleteFile', 'deleteFiles'].map((it) => [it, true] as const),
]);

/**
 * Whether a request is one that the CMS makes, and every path that it names one that it may read or,
 * where it writes, write.
 */
export function permitted(body: string, writes: (path: string) => boolean): boolean {
  try {
    const { action, params }: { action?: unknown; params?: unknown } = JSON.parse(body);
    const writing = typeof action === 'string' ? actions.get(action) : undefined;
    if (writing === undefined) return false;
    const fine = (path: unknown): boolean =>
      typeof path === 'string' &&
      !path.split(/[\\/]/).includes('..') &&
      (writing ? writes(path) : looked.test(path));
    return named(params).every(fine);
  } catch {
    return false;
  }
}

const pathKeys = new Set(['path', 'newPath', 'folder', 'mediaFolder', 'paths']);

/** All that stands where a request names paths, however deep; texts of files are none. */
function named(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): unknown[] =>
    !pathKeys.has(key) ? named(inner) : Array.isArray(inner) ? inner : [inner],
  );
}

type Answer = { status: number; said: unknown };

/** Takes a request's parsed body and gives a status with what is said. */
type Ask = (body: unknown) => Promise<Answer>;

/** A step of decap-server's, as it is written for Express. */
type Step = (request: { body: unknown }, reply: Reply, next: () => void) => unknown;
type Reply = { status: (code: number) => Reply; json: (said: unknown) => void };

/** What `decap-server/dist/middlewares` offers to servers of one's own. */
type Middlewares = {
  registerLocalFs: (
    app: { use: () => void; post: (path: string, step: Step) => void },
    options: { logLevel: string },
  ) => Promise<void>;
};

/** Decap-server's steps, its rules for a request first, in place of an Express that would listen. */
function decapServer(folder: string): Ask {
  const load = createRequire(import.meta.url);
  const { registerLocalFs } = load('decap-server/dist/middlewares') as Middlewares; // its documented entry
  const steps: Step[] = [];
  const app = { use: () => {}, post: (_: string, step: Step) => void steps.push(step) };
  const before = process.env['GIT_REPO_DIRECTORY'];
  // It asks for the folder here, at once, and nowhere else.
  process.env['GIT_REPO_DIRECTORY'] = resolve(folder);
  // Of a failure it would log all that was sent, pictures too.
  void registerLocalFs(app, { logLevel: 'silent' });
  if (before === undefined) delete process.env['GIT_REPO_DIRECTORY'];
  else process.env['GIT_REPO_DIRECTORY'] = before;
  return (body) => new Promise((done, fail) => take(steps, body, done).catch(fail));
}

/** Goes from step to step, as Express does, until one says something. */
async function take(steps: readonly Step[], body: unknown, done: (it: Answer) => void) {
  for (const step of steps) {
    let goes = false;
    const reply = (status: number): Reply => ({
      status: reply,
      json: (said) => done({ status, said }),
    });
    await step({ body }, reply(200), () => (goes = true));
    if (!goes) return;
  }
}
