import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedSearch, mostTyped, searchFragment } from '../../src/domain/searchlink.ts';

test('A link restores what it was made of', () => {
  const filters = fc.dictionary(
    fc.constantFrom('kind', 'topic', 'year', 'province'),
    fc.array(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 3 }),
    { noNullPrototype: true },
  );
  const sort = fc.constantFrom('', 'date', 'title');
  const query = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(query, filters, sort, (query, filters, sort) => {
      expect(linkedSearch(searchFragment({ query, filters, sort }))).toEqual({
        query,
        filters,
        sort,
      });
    }),
  );
});

test.each(['', '#', '#loc:chi=1', '#noi-dung', `#tim:chu=${'a'.repeat(3000)}`])(
  '%j is no link of ours',
  (hash) => {
    expect(linkedSearch(hash)).toBeUndefined();
  },
);

test('A damaged link gives what is left of it', () => {
  expect(linkedSearch('#tim:chu=%E1%BB&kind=article&topic=<b>&xep=<i>&__proto__=x')).toEqual({
    query: '',
    filters: { kind: ['article'] },
    sort: '',
  });
  expect(linkedSearch(`#tim:chu=${'a'.repeat(1000)}`)?.query).toHaveLength(mostTyped);
});
