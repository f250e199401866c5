import { describe, expect, test } from 'vitest';
import { pruned } from '../../cms/pruned.ts';
import { entry } from '../../src/schemas/entry.ts';
import { files, folders } from '../content/files.ts';
import { folders as forms } from '../../cms/collections.ts';

describe('an emptied box is no box', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'blank texts',
      { title: 'A', summary: '', nextReview: null, reviewed: undefined, kind: ' ' },
      { title: 'A' },
    ],
    [
      'lists of nothing',
      { reviewedBy: [], remember: ['', null], documents: ['a'] },
      { documents: ['a'] },
    ],
    [
      'a list that must be there stays to be asked for',
      { sources: [], topics: [''] },
      { sources: [], topics: [] },
    ],
    ['groups', { cover: { src: '', alt: '' }, audio: {} }, {}],
    ['rows', { sources: [{ title: 'A', url: '' }, { title: '' }] }, { sources: [{ title: 'A' }] }],
    ['false and what is no text stay', { draft: false, title: 0 }, { draft: false, title: 0 }],
    [
      'a group of what the form itself put there',
      { law: { number: '', asOf: '', pending: true } },
      {},
    ],
    ['also when its switch was turned off', { law: { number: '', pending: false } }, {}],
    [
      'but not one that says something',
      { law: { number: '1/QH', pending: true } },
      { law: { number: '1/QH', pending: true } },
    ],
    ['what no form knows is kept', { hoTen: { a: { b: 'x' } } }, { hoTen: { a: { b: 'x' } } }],
  ])('%s', (_name, data, kept) => {
    expect(pruned(data, 'articles')).toEqual(kept);
  });

  test('hours nobody wrote disappear with the answer about holidays', () => {
    expect(pruned({ hours: { rules: [], holidays: 'unknown', note: '' } }, 'places')).toEqual({});
    expect(pruned({ hours: { rules: [], holidays: 'closed' } }, 'places')).toEqual({
      hours: { holidays: 'closed' },
    });
  });

  test('a point of which nothing is known, and one that is known', () => {
    expect(pruned({ position: { precision: '', lat: null } }, 'places')).toEqual({});
    expect(pruned({ position: { precision: 'none', lat: '' } }, 'places')).toEqual({
      position: { precision: 'none' },
    });
  });

  test('a file of settings, by its name', () => {
    expect(
      pruned({ operator: '', holidays: [], contact: { email: '' } }, 'settings', 'site'),
    ).toEqual({
      holidays: [],
    });
  });

  test('the data given are not touched', () => {
    const data = { law: { number: '' }, remember: [''] };
    pruned(data, 'articles');
    expect(data).toEqual({ law: { number: '' }, remember: [''] });
  });
});

test('what stands in a file of content is read the same afterwards', () => {
  let checked = 0;
  for (const { name, schema } of forms)
    for (const folder of folders.filter((it) => it === name))
      for (const { path, fields } of files[folder]) {
        const data = fields as Record<string, unknown>; // A file of content is a group of keys.
        expect(entry(schema).parse(pruned(data, name)), path).toEqual(entry(schema).parse(fields));
        checked += 1;
      }
  expect(checked).toBeGreaterThan(150);
});
