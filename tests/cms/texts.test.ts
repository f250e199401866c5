import { describe, expect, test } from 'vitest';
import { memory, type Store } from '../../cms/texts.ts';

/** A store that remembers what it is given; `typed` are keys under which Decap keeps what is typed. */
function store(typed: readonly string[] = []): Store {
  const kept = new Map<string, unknown>(typed.map((key) => [key, { raw: 'gõ dở' }]));
  return {
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => kept.set(key, value),
  };
}

const path = 'content/articles/a.md';
const entry = { collection: 'articles', slug: 'a', path };

describe('A form rests on', () => {
  test('the text that it shows', async () => {
    const texts = memory(store());
    await texts.seen(entry, 'một');
    expect(await texts.bases(path, 'một')).toEqual(['một']);
  });

  test('nothing, where nothing was read', async () => {
    expect(await memory(store()).bases(path, 'một')).toEqual([]);
  });

  test('what was read of its own file, not of another', async () => {
    const texts = memory(store());
    await texts.seen({ collection: 'articles', slug: 'b', path: 'content/articles/b.md' }, 'một');
    expect(await texts.bases(path, 'một')).toEqual([]);
  });

  test('the text that it shows, also after a list has read a newer one', async () => {
    const texts = memory(store());
    await texts.seen(entry, 'một');
    await texts.seen(entry, 'hai');
    expect(await texts.bases(path, 'một')).toEqual(['một']);
  });

  test('also on what this page has written since', async () => {
    const texts = memory(store());
    await texts.seen(entry, 'một');
    texts.wrote(path, 'hai');
    expect(await texts.bases(path, 'một')).toEqual(['một', 'hai']);
  });

  test('after a reload with something typed, the text that was read when the typing began', async () => {
    const kept = store();
    await memory(kept).seen(entry, 'một');
    const typing: Store = {
      ...kept,
      getItem: async (key) => (key === 'backup.articles.a' ? 'gõ dở' : kept.getItem(key)),
    };
    const texts = memory(typing);
    await texts.seen(entry, 'hai');
    expect(await texts.bases(path, 'gõ dở')).toEqual(['một']);
  });

  test('nothing known, where something was typed and the store has lost its beginning', async () => {
    const texts = memory(store(['backup.articles.a']));
    await texts.seen(entry, 'hai');
    expect(await texts.bases(path, 'gõ dở')).toEqual([]);
  });
});

describe('What is about to be overwritten', () => {
  test('is known from the last check to the writing, of that file alone', () => {
    const texts = memory(store());
    expect(texts.resting(path)).toBeUndefined();
    texts.rest(path, 'một');
    expect(texts.resting(path)).toBe('một');
    expect(texts.resting('content/articles/b.md')).toBeUndefined();
    texts.wrote(path, 'hai');
    expect(texts.resting(path)).toBeUndefined();
  });
});
