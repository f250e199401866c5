import type { Page, Request } from 'playwright-core';

/** Base64 of a secret, both alphabets, wherever its bytes begin: the ends are left out, as they depend on the neighbours. */
const base64 = (bytes: Buffer): string[] =>
  [0, 1, 2].flatMap((shift) => {
    const inner = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : shift + 1)
      .replace(/.?.?=*$/, '');
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });

/** Whether a text holds a secret: in one of both forms of Unicode, bare, as hex, with percent signs or in JSON, or in Base64. */
function holds(said: string, secret: string): boolean {
  const small = said.toLowerCase();
  return ['NFC', 'NFD'].some((form) => {
    const plain = secret.normalize(form);
    const bytes = Buffer.from(plain);
    return (
      [
        plain,
        bytes.toString('hex'),
        encodeURIComponent(plain),
        JSON.stringify(plain).slice(1, -1),
      ].some((it) => small.includes(it.toLowerCase())) ||
      // As it stands: without its case, the Base64 of a short secret is found in sealed letters by chance.
      base64(bytes).some((it) => said.includes(it))
    );
  });
}

/** Takes what left a tab and secrets, and gives the secrets that are found in it, however coded. */
export const leaks = (said: readonly string[], secrets: readonly string[]): string[] =>
  secrets.filter((secret) => said.some((it) => holds(it, secret)));

/** A request as it leaves a tab. */
export type Seen = { url: string; headers: string; body: string | null; method: string };

/** Takes a page and gives a list that fills with everything its context asks for. */
export function watched(page: Page): Seen[] {
  const seen: Seen[] = [];
  page.context().on('request', (it: Request) =>
    seen.push({
      url: it.url(),
      headers: JSON.stringify(it.headers()),
      body: it.postData(),
      method: it.method(),
    }),
  );
  return seen;
}

/** Takes requests and gives all that each of them says. */
export const texts = (seen: readonly Seen[]): string[] =>
  seen.map(({ url, headers, body }) => [url, headers, body ?? ''].join('\n'));
