import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** Shorter files than this, in bytes, fit one packet as they are. */
const minBytes = 200;

/** The compressed copies of a file, each only where it is smaller than the file. */
export type Packed = { br?: Buffer; gz?: Buffer };

/*
 * Measured on two cores with Vietnamese pages of 28.8 KB (Node 26, per page):
 *   brotli 11: 52 ms → 7.3 KB     brotli 9: 0.7 ms → 8.3 KB     gzip 9: 0.4 ms → 8.9 KB
 * 20,000 pages at quality 11 would take nine minutes to save a reader 1 KB a page, so pages get 9
 * and the few other files 11, up to 512 KB: beyond, 11 takes 2.5 s for each MB; so would 34 offline
 * books. The window is fitted to the file: with the default of 4 MB, quality 9 takes 19 ms for the
 * same bytes. For pages the synchronous calls cost half of what the asynchronous ones do.
 */
const brotliQuality = (path: string, bytes: number): number =>
  path.endsWith('.html') || path.startsWith('luu/') || bytes > 512 * 1024 ? 9 : 11;

/** Takes a compressible file's path and content and gives its compressed copies. */
export function pack(path: string, content: Buffer): Packed {
  if (content.length < minBytes) return {};
  const br = brotliCompressSync(content, brotliOptions(path, content.length));
  return smaller(content, br, gzipSync(content, gzipOptions));
}

/** Does what `pack` does on threads of Node's own, so that several long files take their time at once. */
export async function packAside(path: string, content: Buffer): Promise<Packed> {
  if (content.length < minBytes) return {};
  const [br, gz] = await Promise.all([
    brotliAside(content, brotliOptions(path, content.length)),
    gzipAside(content, gzipOptions),
  ]);
  return smaller(content, br, gz);
}

const brotliAside = promisify(brotliCompress);
const gzipAside = promisify(gzip);
const gzipOptions = { level: 9 };

const smaller = (content: Buffer, br: Buffer, gz: Buffer): Packed => ({
  ...(br.length < content.length && { br }),
  ...(gz.length < content.length && { gz }),
});

function brotliOptions(path: string, bytes: number) {
  const fitted = Math.ceil(Math.log2(bytes + 16));
  const window = Math.max(fitted, constants.BROTLI_MIN_WINDOW_BITS);
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality(path, bytes),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(window, constants.BROTLI_DEFAULT_WINDOW),
    },
  };
}

/** Takes a file's content and gives its entity tag: 132 bits of SHA-256, which no two contents share. */
export const tag = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);
