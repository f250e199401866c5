import { expect, test } from 'vitest';
import { files, text } from './pages.ts';

/** Words that only Vite's own, longer function around `import()` has. */
const long = /preloadError|csp-nonce/;

test('parts of scripts are asked for by our short function, not by the long one of the build', () => {
  expect(long.test('dispatchEvent(new Event(`vite:preloadError`))'), 'a planted one is seen').toBe(
    true,
  );
  const scripts = [...files].filter((file) => file.endsWith('.js')).map(text);
  expect(scripts.filter((script) => script.includes('modulepreload')).length).toBeGreaterThan(0);
  expect(scripts.filter((script) => long.test(script))).toEqual([]);
});
