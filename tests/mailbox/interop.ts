/**
 * Proves by hand that letters pass between this room and the `age` program, both ways:
 * `node tests/mailbox/interop.ts [path of age]`. With `--write` it also makes the committed letters
 * of tests/mailbox/interop.test.ts anew.
 */
import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLetter, nextLetter, readThread } from '../../src/mailbox/chain.ts';
import { derive, threadId } from '../../src/mailbox/derived.ts';
import { open, seal } from '../../src/mailbox/envelope.ts';
import { readLetter, type Letter } from '../../src/mailbox/letter.ts';
import { pad, room, unpad } from '../../src/mailbox/padding.ts';
import { offices } from '../../src/mailbox/readers.ts';
import { coordinator, holder, identities, point, question, readers } from './people.ts';

const age = process.argv.slice(2).find((word) => word !== '--write') ?? 'age';
const folder = mkdtempSync(join(tmpdir(), 'interop-'));
const { capability, identity, recipient, macKey } = await derive(holder.receipt, holder.origin);
const recipients = [point.recipient, coordinator.recipient, recipient];
const all = [identities.point, identities.coordinator, identity];

const sealedByAge = (letter: Letter): Uint8Array =>
  execFileSync(
    age,
    recipients.flatMap((one) => ['-r', one]),
    { input: pad(letter) },
  );

function openedByAge(sealed: Uint8Array, key: string): Buffer {
  const file = join(folder, 'key.txt');
  writeFileSync(file, key);
  return execFileSync(age, ['-d', '-i', file], { input: sealed });
}

const id = await threadId(capability);
const request = await firstLetter(id, macKey, {
  ...question,
  kind: 'request',
  from: 'requester',
  ...offices(readers),
  pub: recipient,
});
const thread = { id, macKey, request, letters: [request] as const };
const reply = await nextLetter(thread, {
  kind: 'reply',
  from: 'point:tram-mau',
  lang: 'vi',
  text: 'Chào bạn. Trạm đã nhận được thư, và sẽ trả lời bạn ở đây.',
});

let checks = 0;
const texts = ['a', 'ế'.repeat(400), '😀\n"\\\u0000', 'x'.repeat(room({ ...request, text: '' }))];
for (const letter of [request, reply, ...texts.map((text) => ({ ...request, text }))])
  for (const key of all) {
    deepStrictEqual(await open(sealedByAge(letter), [key]), letter);
    const ours = openedByAge(await seal(letter, recipients), key);
    deepStrictEqual(readLetter(unpad(ours)), letter);
    checks += 2;
  }
const letters = [sealedByAge(request), sealedByAge(reply)];
await readThread(letters, [identity], id, macKey);
if (process.argv.includes('--write'))
  for (const [at, name] of ['request', 'reply'].entries()) {
    const lines =
      Buffer.from(letters[at] ?? [])
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    writeFileSync(join(import.meta.dirname, 'letters', `${name}.txt`), `${lines.join('\n')}\n`);
  }
rmSync(folder, { recursive: true });
console.log(`${checks} letters passed between this room and ${execFileSync(age, ['--version'])}`);
