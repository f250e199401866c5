import type { z } from 'zod';
import type { Commit, Repository } from './forgejorepository.ts';

/** The organisation that owns the repository of the tests. */
export const owner = 'so-y-te';

/** The repository of the tests, as Decap's `repo` names it. */
export const repo = `${owner}/diem-tua`;

/** Someone who may log in; with a protected main only those who may merge write there. */
export type User = { id: number; login: string; name: string; email: string; mayMerge: boolean };

/** A label as the API prints it. */
export type Label = { id: number; name: string; color: string; description: string };

/** A pull request as it is kept; `ends` are the commits it stood between when it was merged or its branch went. */
export type Pull = {
  number: number;
  title: string;
  body: string;
  user: User;
  head: string;
  base: string;
  state: 'open' | 'closed';
  labels: Label[];
  createdAt: string;
  updatedAt: string;
  mergedAt: string | undefined;
  ends: { base: string; head: string } | undefined;
};

/** What a stand-in holds while it runs. */
export type World = {
  repository: Repository;
  users: readonly User[];
  protect: boolean;
  knowsConflicts: boolean;
  /** Where it listens, without a slash at the end. */
  url: string;
  pulls: Pull[];
  labels: Label[];
};

/** What a route is given: who asks, and for what; `body` is parsed JSON that nobody has checked. */
export type Asked = { user: User; query: URLSearchParams; body: unknown; path: string };

/** What a route gives: bytes go out as they are, anything else as JSON, and no body as nothing. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

/** A request that is refused; the body is what Forgejo would say. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, message: string, body: unknown = { message, url: '/api/swagger' }) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Forgejo's answer for whatever is not there. */
export const absent = (): Refusal => new Refusal(404, "The target couldn't be found.");

/** Takes a body and its schema and gives what it says; refuses it with 422 and the field's name. */
export function told<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refusal(422, `[${issue?.path.join('.') ?? ''}]: ${issue?.message ?? ''}`);
}

/** A method and a path below the repository, and what answers; `at` is what stood in the place of `:` or `*`, decoded. */
export type Route = {
  method: string;
  pattern: RegExp;
  answer: (asked: Asked, at: string) => Promise<Answer> | Answer;
};

/** Takes `GET /branches/*` (`:` is one part of a path, `*` all that follows) and what answers it. */
export function route(line: string, answer: Route['answer']): Route {
  const [method = '', path = ''] = line.split(' ');
  const pattern = path.replace(':', '([^/]+)').replace('*', '(.+)');
  return { method, pattern: new RegExp(`^${pattern}$`), answer };
}

/** A user as the API prints one. */
export const userJson = ({ id, login, name, email }: User) => ({
  id,
  login,
  username: login,
  full_name: name,
  email,
  avatar_url: '',
  is_admin: false,
});

/** A commit as the API prints one. */
export const commitJson = ({ sha, parents, author, committer, message }: Commit) => ({
  sha,
  created: committer.date,
  commit: { author, committer, message },
  parents: parents.map((parent) => ({ sha: parent })),
});
