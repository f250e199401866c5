import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteRange } from './range.ts';

/**
 * Streams part of a file that must have exactly `bytes` bytes. The file is opened and checked
 * before the answer begins, so that a missing or changed one is still a clean 500.
 */
export async function body(file: string, bytes: number, range: ByteRange): Promise<ReadableStream> {
  const handle = await open(file);
  await expectSize(handle, bytes);
  // The same class, described twice: by @types/node and by the DOM's types.
  return Readable.toWeb(handle.createReadStream(range)) as ReadableStream;
}

async function expectSize(handle: FileHandle, bytes: number): Promise<void> {
  if ((await handle.stat()).size === bytes) return;
  await handle.close();
  throw new Error('the built folder changed under the running server');
}
