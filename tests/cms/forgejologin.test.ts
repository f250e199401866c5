import { expect, onTestFinished, test } from 'vitest';
import { startForgejo, type Forgejo } from '../browser/forgejo.ts';

const origin = 'http://127.0.0.1:43180';
const redirectUri = `${origin}/quan-tri/`;
// RFC 7636, Appendix B.
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const question = {
  client_id: 'diem-tua',
  redirect_uri: redirectUri,
  response_type: 'code',
  scope: 'repository',
  state: '{"auth_type":"pkce","nonce":"thử & nghiệm"}',
  code_challenge_method: 'S256',
  code_challenge: challenge,
};

async function forgejo(): Promise<Forgejo> {
  const users = {
    'bien-tap': { name: 'Trần Thử Nghiệm', mayMerge: false },
    'phe-duyet': { name: 'Lê Thử Nghiệm', mayMerge: true },
  };
  const it = await startForgejo({ origin: ['https://khac.example', origin], users });
  onTestFinished(it.close);
  return it;
}

const authorize = (it: Forgejo, changes: object = {}): Promise<Response> =>
  fetch(`${it.url}/login/oauth/authorize?${new URLSearchParams({ ...question, ...changes })}`, {
    redirect: 'manual',
  });

/** Follows the link of a user as a browser does, and gives where it leads. */
async function back(it: Forgejo, name: string): Promise<URL> {
  const page = await (await authorize(it)).text();
  const [, href = ''] = new RegExp(`<a href="([^"]+)">Đăng nhập: ${name}</a>`).exec(page) ?? [];
  const link = new URL(href.replaceAll('&amp;', '&'), `${it.url}/login/oauth/authorize`);
  const answer = await fetch(link, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('Location') ?? '');
}

const exchange = (it: Forgejo, code: string, changes: object = {}): Promise<Response> =>
  fetch(`${it.url}/login/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', Origin: origin },
    body: JSON.stringify({
      client_id: 'diem-tua',
      code,
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...changes,
    }),
  });

const invalid = (error_description: string) => ({ error: 'invalid_grant', error_description });

test('who is chosen on the page comes back with a code and the state, and the code becomes their token', async () => {
  const it = await forgejo();
  const address = await back(it, 'Lê Thử Nghiệm');
  expect(address.origin + address.pathname).toBe(redirectUri);
  expect(address.searchParams.get('state')).toBe(question.state);
  const answer = await exchange(it, address.searchParams.get('code') ?? '');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
  const token = await answer.json();
  expect(token).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
  const user = await fetch(`${it.apiRoot}/user`, {
    headers: { Authorization: `token ${token.access_token}` },
  });
  expect(await user.json()).toMatchObject({ login: 'phe-duyet', full_name: 'Lê Thử Nghiệm' });
  expect(it.unknown).toEqual([]);
});

test.each([
  [
    'another verifier',
    { code_verifier: `${verifier.slice(0, -1)}l` },
    'failed PKCE code challenge',
  ],
  ['another address', { redirect_uri: `${origin}/khac/` }, 'the redirect address is another'],
  ['another application', { client_id: 'khac' }, 'the code is another application’s'],
  ['another code', { code: 'khac' }, 'the code is unknown or was used'],
  ['no verifier', { code_verifier: undefined }, 'the request is not complete'],
])('a code with %s is worth nothing', async (_, changes, why) => {
  const it = await forgejo();
  const code = (await back(it, 'Trần Thử Nghiệm')).searchParams.get('code') ?? '';
  const answer = await exchange(it, code, changes);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual(invalid(why));
});

test('a code serves once, even when it was tried with a wrong verifier', async () => {
  const it = await forgejo();
  for (const changes of [{}, { code_verifier: 'khac' }]) {
    const code = (await back(it, 'Trần Thử Nghiệm')).searchParams.get('code') ?? '';
    await exchange(it, code, changes);
    const again = await exchange(it, code);
    expect(again.status).toBe(400);
    expect(await again.json()).toEqual(invalid('the code is unknown or was used'));
  }
});

test.each([
  ['an unknown application', { client_id: 'khac' }],
  ['an unknown address', { redirect_uri: 'https://xau.example/quan-tri/' }],
  ['no address', { redirect_uri: '' }],
])('%s gets neither a choice of users nor a way back', async (_, changes) => {
  const it = await forgejo();
  const answer = await authorize(it, { ...changes, as: 'bien-tap' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('Location')).toBeNull();
  expect(await answer.text()).not.toContain('Đăng nhập');
});

test.each([
  ['no challenge', { code_challenge: '' }],
  ['a plain challenge', { code_challenge_method: 'plain' }],
])('with %s the way back carries an error and no code', async (_, changes) => {
  const it = await forgejo();
  const answer = await authorize(it, { ...changes, as: 'bien-tap' });
  const address = new URL(answer.headers.get('Location') ?? '');
  expect(address.searchParams.get('error')).toBe('invalid_request');
  expect(address.searchParams.has('code')).toBe(false);
});
