import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal, type Answer, type User } from './forgejoworld.ts';

type Grant = { user: User; clientId: string; redirectUri: string; challenge: string };

/** Who may log in, through which application, and to which origins the browser may be sent back. */
export type Login = {
  users: readonly User[];
  clientId: string;
  origins: readonly string[];
  grants: Map<string, Grant>;
  tokens: Map<string, User>;
};

/** Answers `/login/oauth/authorize`: a page with a link for each user, and with `as` the way back with a code. */
export function authorize(login: Login, query: URLSearchParams): Answer {
  const redirectUri = query.get('redirect_uri') ?? '';
  const clientId = query.get('client_id') ?? '';
  // Back to an unknown address nobody is sent, not even with an error.
  if (clientId !== login.clientId || !login.origins.includes(origin(redirectUri)))
    return page(400, 'Ứng dụng hoặc địa chỉ quay lại chưa được đăng ký.');
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !challenge)
    return back(query, { error: 'invalid_request', error_description: 'PKCE is required' });
  const user = login.users.find((it) => it.login === query.get('as'));
  if (!user) return page(200, login.users.map((it) => choice(query, it)).join('\n'));
  const code = randomUUID();
  login.grants.set(code, { user, clientId, redirectUri, challenge });
  return back(query, { code });
}

const origin = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

function choice(query: URLSearchParams, { login, name }: User): string {
  const address = `?${new URLSearchParams([...query, ['as', login]])}`.replaceAll('&', '&amp;');
  return `<p><a href="${address}">Đăng nhập: ${name}</a></p>`;
}

function page(status: number, inside: string): Answer {
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Forgejo giả lập</title><h1>Forgejo giả lập</h1>${inside}</html>`;
  return {
    status,
    body: Buffer.from(html),
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  };
}

function back(query: URLSearchParams, words: Record<string, string>): Answer {
  const address = new URL(query.get('redirect_uri') ?? '');
  const state = query.get('state') ?? '';
  for (const [name, value] of Object.entries({ ...words, state }))
    address.searchParams.set(name, value);
  return { status: 303, headers: { Location: address.href } };
}

const exchangeSchema = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string(),
});

/** Answers `/login/oauth/access_token`: a code that was given to this application, for this address, against the verifier of its challenge, once. */
export function exchange({ grants, tokens }: Login, body: unknown): Answer {
  const asked = exchangeSchema.safeParse(body);
  if (!asked.success) throw invalid('the request is not complete');
  const { client_id, code, redirect_uri, code_verifier } = asked.data;
  const grant = grants.get(code);
  // Even a failed trial uses the code up.
  grants.delete(code);
  if (!grant) throw invalid('the code is unknown or was used');
  if (grant.clientId !== client_id) throw invalid('the code is another application’s');
  if (grant.redirectUri !== redirect_uri) throw invalid('the redirect address is another');
  if (createHash('sha256').update(code_verifier).digest('base64url') !== grant.challenge)
    throw invalid('failed PKCE code challenge');
  const words = { access_token: mint(tokens, grant.user), refresh_token: randomUUID() };
  return { status: 200, body: { ...words, token_type: 'bearer', expires_in: 3600 } };
}

const invalid = (why: string): Refusal =>
  new Refusal(400, why, { error: 'invalid_grant', error_description: why });

/** Gives a user a new token. */
export function mint(tokens: Login['tokens'], user: User): string {
  const token = randomUUID();
  tokens.set(token, user);
  return token;
}
