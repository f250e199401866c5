import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derive, keyBytes, threadId } from '../../src/mailbox/derived.ts';
import { newReceipt } from '../../src/mailbox/receipt.ts';
import { holder, origin, refusal, rounds, seededBytes } from './people.ts';

const bech32Symbols = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The checksum of BIP 173, from its reference. */
function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, polynomial] of generator.entries()) if ((top >> bit) & 1) check ^= polynomial;
  }
  return check;
}

/** Bech32 as BIP 173 has it, apart from the library that the room uses. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const words = (bits.match(/.{1,5}/g) ?? []).map((five) => parseInt(five.padEnd(5, '0'), 2));
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const check = polymod([...expanded, ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checks = [25, 20, 15, 10, 5, 0].map((shift) => (check >> shift) & 31);
  return `${prefix}1${[...words, ...checks].map((word) => bech32Symbols[word]).join('')}`;
}

/** What a receipt opens, by Node's own crypto and the lines above. */
function independently(receipt: string, site: string) {
  const code = receipt.replaceAll('-', '').slice(0, 22);
  const take = (info: string) =>
    Buffer.from(hkdfSync('sha256', code, `tuvan-mailbox/v1|${site}`, info, 32));
  const scalar = take('x25519');
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), scalar]);
  const key = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  const u = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    capability: take('capability').toString('base64url'),
    identity: bech32('age-secret-key-', scalar).toUpperCase(),
    recipient: bech32('age', u),
    macKey: take('thread-mac').toString('base64url'),
  };
}

describe('what a receipt opens', () => {
  test('is what HKDF-SHA256 of Node and bech32 by the book make of it', async () => {
    const random = seededBytes(5);
    let looped = 0;
    for (; looped < rounds(20, 500); looped++) {
      const receipt = newReceipt(random);
      const derived = await derive(receipt, origin);
      expect(derived).toEqual(independently(receipt, origin));
      const capability = Buffer.from(derived.capability, 'base64url');
      expect(await threadId(derived.capability)).toBe(
        createHash('sha256').update(capability).digest('base64url'),
      );
    }
    expect(looped).toBeGreaterThanOrEqual(20);
  });

  test('has nothing in common between two sites, two codes or two purposes', async () => {
    const all = await Promise.all([
      derive(holder.receipt, origin),
      derive(holder.receipt, 'https://khac.example'),
      derive('0000-0000-0000-0000-0000-00B1', origin),
    ]);
    expect(new Set(all.flatMap((one) => Object.values(one))).size).toBe(12);
  });

  test('is the same however the code was typed', async () => {
    const typed = holder.receipt.toLowerCase().replaceAll('-', ' ');
    expect(await derive(typed, origin)).toEqual(await derive(holder.receipt, origin));
  });

  test('is refused for a code with a fault', async () => {
    expect(await refusal(() => derive('KW5E-Q09J-V4DP-Z8HT-3CNY-7G12', origin))).toBe('receipt');
  });

  test.each([
    '',
    'diem-tua.example',
    `${origin}/`,
    `${origin}/hop-thu`,
    'HTTPS://diem-tua.example',
    `${origin}:443`,
    'null',
    'file:///a',
  ])('is refused for the origin %j', async (site) => {
    expect(await refusal(() => derive(holder.receipt, site))).toBe('origin');
  });
});

test('a key that is not 32 bytes in base64url is refused', async () => {
  const good = 'A'.repeat(43);
  expect(keyBytes(good)).toEqual(new Uint8Array(32));
  for (const bad of ['', good.slice(1), `${good}A`, `${good}=`, `${good.slice(1)}B`, `+${good}`])
    expect(await refusal(() => threadId(bad)), bad).toBe('key');
});
