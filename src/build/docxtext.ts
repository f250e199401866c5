import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import type { Limits, Reading } from './attachmentlimits.ts';

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const deflated = 8;
const encryptedFlag = 1;

/** Takes the bytes of a DOCX and gives its text as one page, or why not. Rejects when it cannot be read. */
export async function docxText(bytes: Buffer, limits: Limits): Promise<Reading> {
  const parts = directory(bytes);
  if (parts.length > limits.parts || !fits(bytes, parts, limits.unpacked))
    return { refused: 'unpacked' };
  if (parts.some((part) => part.locked)) return { refused: 'locked' };
  if (!parts.some((part) => part.name === 'word/document.xml')) return { refused: 'type' };
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value.length > limits.characters ? { refused: 'long' } : { pages: [value] };
}

/** A part of a ZIP file: where its bytes are told of, how many there are, and how they are packed. */
type Part = { name: string; at: number; packed: number; method: number; locked: boolean };

/** The parts that the directory at the end of a ZIP file lists (APPNOTE.TXT 4.3.12, 4.3.16). */
function directory(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error('no directory');
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error('no entry');
    const name = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & encryptedFlag) !== 0,
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Whether all parts together stay within a number of bytes when they are really unpacked: what a file says of its own size may be a lie. */
function fits(bytes: Buffer, parts: readonly Part[], most: number): boolean {
  let left = most;
  for (const part of parts.filter((it) => !it.locked)) {
    const start =
      part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28);
    const packed = bytes.subarray(start, start + part.packed);
    const size = part.method === deflated ? inflatedSize(packed, left) : packed.length;
    if (size === undefined || size >= left) return false;
    left -= size;
  }
  return true;
}

function inflatedSize(packed: Uint8Array, most: number): number | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // ERR_BUFFER_TOO_LARGE
    throw error;
  }
}
