import { beforeAll, describe, expect, test } from 'vitest';
import { identityToRecipient } from 'age-encryption';
import {
  readOfficeFile,
  readRecoveryFile,
  writeKeyFile,
  type OfficeFile,
} from '../../src/mailbox/keyfile.ts';
import {
  newest,
  newPerson,
  openKeyRing,
  personalIdentity,
  rotated,
  withoutVersion,
  withPeople,
  type KeyRing,
} from '../../src/mailbox/keyring.ts';
import { unwrap, wrap as slowWrap } from '../../src/mailbox/wrapping.ts';
import { keyOfMai, keyRefusal, openAs, passphrases, recovery, wrap } from './keys.ts';

let ring: KeyRing;
/** Mai's own identity, opened once: scrypt is slow on purpose. */
let mai: string;

beforeAll(async () => {
  ring = await keyOfMai();
  mai = await personalIdentity(ring.file, 'Mai', passphrases.mai, unwrap);
}, 60_000);

const secrets = (it: KeyRing): string[] => it.identities.map(({ identity }) => identity);

describe('a key file', () => {
  test('is opened with the passphrase of one of its people, and comes back from its text', async () => {
    const file = readOfficeFile(writeKeyFile(ring.file));
    expect(file).toEqual(ring.file);
    const opened = await openKeyRing(file, mai);
    expect(opened.identities).toEqual(ring.identities);
    expect(await identityToRecipient(newest(opened).identity)).toBe(file.versions[0]?.recipient);
  });

  test('holds no secret in the clear', () => {
    const text = writeKeyFile(ring.file);
    const planted = text + secrets(ring)[0];
    expect(planted).toContain('AGE-SECRET-KEY');
    expect(text).not.toContain('AGE-SECRET-KEY');
    expect(text).not.toContain(Buffer.from('AGE-SECRET-KEY').toString('base64').slice(0, 18));
  });

  test('is not opened with another passphrase, by another name or with a stranger’s key', async () => {
    expect(await keyRefusal(() => openAs(ring.file, 'Mai', passphrases.ba))).toBe('passphrase');
    expect(await keyRefusal(() => openAs(ring.file, 'Ba', passphrases.mai))).toBe('person');
    const stranger = secrets(ring)[0] ?? '';
    expect(await keyRefusal(() => openKeyRing(ring.file, stranger))).toBe('person');
  });

  test('that is damaged anywhere is refused, and says so', async () => {
    const text = writeKeyFile(ring.file);
    for (const broken of ['', '{}', 'thư', text.slice(0, -20), text.replace('"v": 1', '"v": 2')])
      expect(await keyRefusal(() => readOfficeFile(broken))).toBe('file');
    const more = JSON.stringify({ ...ring.file, more: true });
    expect(await keyRefusal(() => readOfficeFile(more))).toBe('file');
    expect(await keyRefusal(() => readRecoveryFile(text))).toBe('file');
  });

  test('that was changed by somebody without the key is refused', async () => {
    const [first] = ring.file.people;
    if (!first) throw new Error('nobody');
    const stranger = { ...first, name: 'Người lạ', recipient: recovery.recipient };
    const changes: Partial<OfficeFile>[] = [
      { people: [first, stranger] },
      { people: [{ ...first, name: 'Bà Mai' }] },
      { recovery: first.recipient },
      { revision: 2 },
      { on: '2026-11-28' },
      { office: 'tram-khac' },
    ];
    for (const change of changes)
      expect(await keyRefusal(() => openKeyRing({ ...ring.file, ...change }, mai))).toBe('altered');
    const { recovery: _, ...without } = ring.file;
    expect(await keyRefusal(() => openKeyRing(without, mai))).toBe('altered');
    expect(await keyRefusal(() => openKeyRing(ring.file, mai))).toBe('accepted');
  });

  test('whose key is not the one that it names is refused', async () => {
    const [version] = ring.file.versions;
    if (!version) throw new Error('no version');
    const file = { ...ring.file, versions: [{ ...version, recipient: recovery.recipient }] };
    expect(await keyRefusal(() => openKeyRing(file, mai))).toBe('altered');
  });
});

describe('the people of a key', () => {
  test('are added, each with a passphrase of their own, and none is there twice', async () => {
    const ba = await newPerson(' Ba ', passphrases.ba, wrap);
    const both = await withPeople(ring, [...ring.file.people, ba], '2026-12-01');
    expect(both.file).toMatchObject({ revision: 2, on: '2026-12-01' });
    expect((await openAs(both.file, 'Ba', passphrases.ba)).identities).toEqual(ring.identities);
    expect((await openKeyRing(both.file, mai)).identities).toEqual(ring.identities);
    const twice = [...both.file.people, { ...ba, recipient: recovery.recipient }];
    expect(await keyRefusal(() => withPeople(ring, twice, '2026-12-01'))).toBe('twice');
  });

  test('who leave read what they could read before, and nothing of the next key', async () => {
    const ba = await newPerson('Ba', passphrases.ba, wrap);
    const own = await unwrap(ba.passphrase, passphrases.ba);
    const both = await withPeople(ring, [...ring.file.people, ba], '2026-12-01');
    const left = await rotated(
      await withPeople(both, ring.file.people, '2026-12-02'),
      '2026-12-02',
    );
    expect(await keyRefusal(() => openKeyRing(left.file, own))).toBe('person');
    expect((await openKeyRing(both.file, own)).identities).toEqual(ring.identities);
    expect(newest(left).version).toBe(2);
    expect(secrets(both)).not.toContain(newest(left).identity);
    expect((await openKeyRing(left.file, mai)).identities).toEqual(left.identities);
  });

  test('are never nobody', async () => {
    expect(await keyRefusal(() => withPeople(ring, [], '2026-12-01'))).toBe('last');
  });
});

describe('a key', () => {
  test('is changed for a new one, beside which the old one still opens', async () => {
    const next = await rotated(ring, '2027-02-27');
    expect(next.identities.map(({ version }) => version)).toEqual([1, 2]);
    expect(secrets(next)[0]).toBe(secrets(ring)[0]);
    expect((await openKeyRing(next.file, mai)).identities).toEqual(next.identities);
  });

  test('that is retired is gone for good from the file, and the one in use never is', async () => {
    const next = await rotated(ring, '2027-02-27');
    const { file, identities } = await withoutVersion(next, 1, '2027-06-30');
    expect(identities.map(({ version }) => version)).toEqual([2]);
    expect((await openKeyRing(file, mai)).identities).toEqual(identities);
    for (const version of [2, 3])
      expect(await keyRefusal(() => withoutVersion(next, version, '2027-06-30'))).toBe('version');
  });

  test('is opened by the recovery key when every passphrase is lost', async () => {
    const opened = await openKeyRing(ring.file, recovery.identity);
    const again = await newPerson('Mai', passphrases.ba, wrap);
    const { file } = await withPeople(opened, [again], '2026-12-01');
    expect((await openAs(file, 'Mai', passphrases.ba)).identities).toEqual(ring.identities);
    expect(await keyRefusal(() => openKeyRing(file, mai))).toBe('person');
  });
});

test('a passphrase that is too weak wraps nothing', async () => {
  expect(await keyRefusal(() => newPerson('Mai', 'matkhau', wrap))).toBe('short');
  expect(await keyRefusal(() => newPerson('Mai', 'a'.repeat(30), wrap))).toBe('plain');
});

test('a passphrase is sealed with age’s scrypt at 2 to the 17', async () => {
  const sealed = await slowWrap(mai, passphrases.mai);
  expect(Buffer.from(sealed, 'base64').toString('latin1')).toMatch(
    /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 17\n/,
  );
  expect(await unwrap(sealed, passphrases.mai)).toBe(mai);
});
