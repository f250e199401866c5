import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealedPage } from '../../src/build/policy.ts';

const sheets: Record<string, string> = { '/a.css': 'a{}', '/b.css': 'b{}' };
const sealed = (html: string): string => sealedPage(html, (href) => sheets[href] ?? '');
const hash = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const meta = (rest: string): string =>
  `<meta http-equiv="content-security-policy" content="default-src 'self';${rest}">`;
const before = meta(" script-src 'self' 'sha256-any'; style-src 'self' 'sha256-other';");

describe('A page', () => {
  test('holds its stylesheets as one element, in their order', () => {
    const page = sealed(
      `${before}<link rel="stylesheet" href="/a.css"><title>t</title><link rel="stylesheet" href="/b.css">`,
    );
    expect(page).toBe(
      `${meta(` script-src 'self'; style-src 'self' ${hash('a{}b{}')};`)}<style>a{}b{}</style><title>t</title>`,
    );
  });

  test('lets run the scripts that stand in it, each named once, and no other', () => {
    const page = sealed(
      `${before}<script>one()</script><script>one()</script><script type="module">two()</script>` +
        '<script type="application/ld+json">{}</script><script type="module" src="/c.js"></script>',
    );
    expect(page).toContain(
      meta(` script-src 'self' ${hash('one()')} ${hash('two()')}; style-src 'self';`),
    );
  });

  test('keeps what a stylesheet says letter for letter, dollar signs too', () => {
    sheets['/c.css'] = "a::after{content:'$&$1'}";
    expect(sealed(`${before}<link rel="stylesheet" href="/c.css">`)).toContain(
      "<style>a::after{content:'$&$1'}</style>",
    );
  });

  test('is not made without a policy', () => {
    expect(() => sealed('<title>t</title>')).toThrow(
      'A page was made without a content security policy.',
    );
  });
});
