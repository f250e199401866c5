import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keySchema } from '../../../src/schemas/key.ts';
import {
  agree,
  forget,
  forgettable,
  makeOffice,
  makeRecovery,
  nextKey,
  setPerson,
  type Bench,
  type Outcome,
} from '../../../src/islands/keys/keywork.ts';
import { fieldsOf, helpsOf, isRole, type Role } from '../../../src/islands/keys/officefields.ts';
import { readOfficeFile, readRecoveryFile } from '../../../src/mailbox/keyfile.ts';
import { recovered } from '../../../src/mailbox/recovery.ts';
import { unwrap } from '../../../src/mailbox/wrapping.ts';
import { mailRoles } from '../../../src/schemas/key.ts';
import { keyRefusal, openAs, passphrases, wrap } from '../../mailbox/keys.ts';
import { seededBytes } from '../../mailbox/people.ts';

const bench: Bench = { today: '2026-11-27', random: seededBytes(1), wrap };

/** A form as somebody fills it in. */
function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one);
  return data;
}

const filled = {
  id: 'tram-mau',
  name: ' Trạm y tế mẫu ',
  place: 'noi-mau',
  kind: 'health',
  province: '33',
  communes: '13264, 13225\n13264',
  coordinator: 'dieu-phoi',
  helps: ['call', 'visit'],
  topics: ['relative', 'law'],
  minors: 'on',
  hours: '16',
  people: 'Mai, Ba,\n Mai',
};

const made = async () => {
  const { id, names, fields } = fieldsOf(form(filled), 'point', bench.today);
  return makeOffice(id, fields, names, undefined, bench);
};
const text = ({ files }: Outcome, name: string): string =>
  files.find((file) => file.name === name)?.text ?? '';
const yaml = (outcome: Outcome) => keySchema.parse(parse(text(outcome, 'tram-mau.yml')));
const file = (outcome: Outcome) => readOfficeFile(text(outcome, 'tram-mau.khoa.json'));

describe('the form of a new mailbox', () => {
  test('makes a file that content/keys takes, with the key of the key file', async () => {
    const { outcome } = await made();
    const key = yaml(outcome);
    expect(key).toMatchObject({
      name: 'Trạm y tế mẫu',
      communes: ['13264', '13225'],
      helps: ['mailbox', 'call', 'visit'],
      topics: ['relative', 'law'],
      minors: true,
      deadlineHours: 16,
    });
    expect(key.versions[0]?.recipient).toBe(file(outcome).versions[0]?.recipient);
    expect(outcome.recipient).toBe(key.versions[0]?.recipient);
    expect(outcome.files.map(({ name, isSecret }) => [name, isSecret])).toEqual([
      ['tram-mau.khoa.json', true],
      ['tram-mau.yml', false],
    ]);
  });

  test('gives each who holds the key a passphrase that opens it, once', async () => {
    const { outcome } = await made();
    expect(outcome.secrets.map(({ of }) => of)).toEqual(['Mai', 'Ba']);
    for (const { of, passphrase } of outcome.secrets) {
      expect((await openAs(file(outcome), of, passphrase)).identities).toHaveLength(1);
      expect(text(outcome, 'tram-mau.khoa.json')).not.toContain(passphrase);
    }
  });

  test('asks of every role no more than its file may say', async () => {
    const roles = Object.keys(mailRoles);
    expect(roles.length).toBe(4);
    for (const role of roles) {
      if (!isRole(role)) throw new Error(role);
      const data = form({ ...filled, helps: helpsOf(role), hours: '', communes: '' });
      data.delete('minors');
      const { id, names, fields } = fieldsOf(data, role as Role, bench.today);
      const { outcome } = await makeOffice(id, fields, names, undefined, bench);
      expect(yaml(outcome).role).toBe(role);
    }
  });
});

describe('work with a key file', () => {
  test('lets the recovery key of the province in', async () => {
    const outcome = await makeRecovery(bench);
    const recovery = readRecoveryFile(text(outcome, 'thu-hoi.khoa.json'));
    const { id, names, fields } = fieldsOf(form(filled), 'point', bench.today);
    const office = await makeOffice(id, fields, names, recovery.recipient, bench);
    const passphrase = outcome.secrets[0]?.passphrase ?? '';
    const ring = await recovered(file(office.outcome), recovery, passphrase, unwrap);
    expect(ring.identities).toEqual(office.ring.identities);
    const foreign = readRecoveryFile(text(await makeRecovery(bench), 'thu-hoi.khoa.json'));
    expect(
      await keyRefusal(() => recovered(file(office.outcome), foreign, passphrase, unwrap)),
    ).toBe('recovery');
  });

  test('adds somebody, and gives somebody a new passphrase', async () => {
    const { ring } = await made();
    const more = await setPerson(ring, 'Lan', passphrases.mai, bench);
    expect(more.outcome.title).toBe('Đã thêm Lan');
    expect((await openAs(file(more.outcome), 'Lan', passphrases.mai)).identities).toHaveLength(1);
    const again = await setPerson(more.ring, 'Lan', passphrases.ba, bench);
    expect(again.outcome.title).toBe('Đã cấp mật khẩu mới cho Lan');
    expect(again.ring.file.people.map(({ name }) => name)).toEqual(['Mai', 'Ba', 'Lan']);
    expect(await keyRefusal(() => openAs(again.ring.file, 'Lan', passphrases.mai))).toBe(
      'passphrase',
    );
  });

  test('changes the key, and again, and leaves somebody out; each file follows from the one before', async () => {
    const first = await made();
    const second = await nextKey(first.ring, yaml(first.outcome), bench);
    if (!second.key) throw new Error('no file for content');
    expect(agree(first.ring, yaml(first.outcome))).toBe(true);
    expect(agree(second.ring, yaml(first.outcome))).toBe(false);
    const third = await nextKey(second.ring, second.key, bench, 'Ba');
    const key = yaml(third.outcome);
    expect(key).toEqual(third.key);
    expect(key.versions.map(({ version, from, retired }) => [version, from, retired])).toEqual([
      [1, '2026-11-27', '2026-11-28'],
      [2, '2026-11-28', '2026-11-29'],
      [3, '2026-11-29', undefined],
    ]);
    expect(third.ring.file.people.map(({ name }) => name)).toEqual(['Mai']);
  });

  test('destroys an old key when it may, and says from when it may', async () => {
    const first = await made();
    const { ring, key } = await nextKey(first.ring, yaml(first.outcome), bench);
    if (!key) throw new Error('no file for content');
    expect(forgettable(ring, key, '2027-03-14')).toEqual([
      { version: 1, from: '15/3/2027', isDue: false },
    ]);
    expect(forgettable(ring, key, '2027-03-15')[0]?.isDue).toBe(true);
    const later = await forget(ring, 1, { ...bench, today: '2027-03-15' });
    expect(later.ring.identities.map(({ version }) => version)).toEqual([2]);
    expect(forgettable(later.ring, key, '2027-03-15')).toEqual([]);
  });
});
