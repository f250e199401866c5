import type { Page, Request } from 'playwright-core';

/** What a secret may look like to whoever looks for it: in both forms of Unicode, and in every common coding. */
function forms(secret: string): string[] {
  return ['NFC', 'NFD'].flatMap((form) => {
    const plain = secret.normalize(form);
    const bytes = Buffer.from(plain);
    // Base64 differs with the place at which the bytes begin; its ends depend on the neighbours.
    const shifted = [0, 1, 2].flatMap((shift) => {
      const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
      const inner = padded
        .toString('base64')
        .slice(shift === 0 ? 0 : shift + 1)
        .replace(/.?.?=*$/, '');
      return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
    });
    return [
      plain,
      bytes.toString('hex'),
      encodeURIComponent(plain),
      JSON.stringify(plain).slice(1, -1),
      ...shifted,
    ];
  });
}

/** Takes what left a tab and secrets, and gives the secrets that are found in it, however coded. */
export const leaks = (said: readonly string[], secrets: readonly string[]): string[] =>
  secrets.filter((secret) =>
    forms(secret).some((form) => said.some((it) => it.toLowerCase().includes(form.toLowerCase()))),
  );

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
