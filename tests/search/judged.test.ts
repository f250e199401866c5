import { describe, expect, test } from 'vitest';
import { report, count, verdict } from '../../src/commands/verdict.ts';
import { judged } from './judged.ts';
import { opened, published } from './published.ts';

describe('What readers type leads them to what is published', () => {
  test('in fifteen ways of typing, 64 of 67 at the least', async () => {
    const search = await opened(published);
    const verdicts = [];
    for (const query of judged) {
      const { found } = await search(query.query, { limit: 20 });
      verdicts.push(
        verdict(
          query,
          found.map(({ url }) => url),
        ),
      );
    }
    expect(new Set(judged.map(({ cat }) => cat)).size).toBe(15);
    expect(judged.length).toBeGreaterThanOrEqual(60);
    const known = new Set(published.map(({ url }) => url));
    expect(judged.flatMap(({ mustInclude }) => mustInclude).filter((id) => !known.has(id))).toEqual(
      [],
    );
    expect(count(verdicts), report(verdicts).join('\n')).toBeGreaterThanOrEqual(64);
  });

  test('a verdict sees what is missing, not first, or in the wrong order', () => {
    const query = { query: '', cat: '', mustInclude: ['a', 'b'], mustRankFirst: 'a' };
    expect(verdict(query, ['a', 'b']).passed).toBe(true);
    expect(verdict(query, ['b', 'a']).passed).toBe(false);
    expect(verdict(query, ['a', ...'123456789', 'b']).passed).toBe(false);
    const above = { query: '', cat: '', mustInclude: [], mustRankAbove: [['a', 'b']] } as const;
    expect(verdict(above, ['b', 'a']).passed).toBe(false);
    expect(verdict(above, ['a']).passed).toBe(true);
  });
});
