import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import * as rules from './markup.ts';
import { pages, type BuiltPage } from './pages.ts';

/** A page in which every rule is broken. */
const broken = (): BuiltPage => {
  const html =
    '<html><body><h1>a</h1><h1>b</h1><p id="x"></p><p id="x" style="color:red" onclick="x()"></p><img src="https://foreign.example/a.png"><a href="http://foreign.example/" target="_blank">x</a><script type="application/ld+json">{"@graph":[]}</script></body></html>';
  return { path: '/broken/', html, tree: parse(html) };
};

describe('Every built page', () => {
  for (const [name, rule] of Object.entries(rules))
    test(`keeps the rule: ${name}`, () => {
      expect(rule(broken()).length, 'a planted fault is seen').toBeGreaterThan(0);
      let count = 0;
      // Pages for the frames of other sites have rules of their own: opendata.test.ts.
      for (const page of pages((path) => path !== '/thoat/' && !path.startsWith('/nhung/'))) {
        count += 1;
        expect(rule(page), page.path).toEqual([]);
      }
      expect(count).toBeGreaterThan(3500);
    });
});
