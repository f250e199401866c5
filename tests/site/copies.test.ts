import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { entries, text } from './pages.ts';

const root = new URL('../../dist/', import.meta.url);

describe('The compressed copies of the pages', () => {
  test('unpack to the very page that stands beside them, under the tag of its content', () => {
    const sampled = [...entries].filter(
      ([path], index) => path.endsWith('.html') && index % 23 === 0,
    );
    expect(sampled.length).toBeGreaterThan(100);
    for (const [path, entry] of sampled) {
      const page = text(path);
      expect(
        brotliDecompressSync(readFileSync(new URL(`${path}.br`, root))).toString() === page,
        path,
      ).toBe(true);
      expect(gunzipSync(readFileSync(new URL(`${path}.gz`, root))).toString() === page, path).toBe(
        true,
      );
      expect(
        createHash('sha256').update(page).digest('base64url').startsWith(entry.etag),
        path,
      ).toBe(true);
      expect(entry.bytes, path).toBe(Buffer.byteLength(page));
    }
  });

  test('exist for every page', () => {
    const bare = [...entries].filter(
      ([path, entry]) =>
        path.endsWith('.html') && path !== 'thoat/index.html' && (!entry.br || !entry.gzip),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});
