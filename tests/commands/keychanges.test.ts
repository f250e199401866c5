import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKeyRing } from '../../src/mailbox/keyring.ts';
import { openAs, recovery } from '../mailbox/keys.ts';
import { ba, mai, province, ready, refused } from './province.ts';

describe('the people of a key', () => {
  test('are added by a colleague, who knows the passphrase', async () => {
    const it = await ready();
    expect(await refused(it.run('add tram-mau Lan --as Mai', ba))).toContain('Mật khẩu không đúng');
    expect(await refused(it.run('add tram-mau Lan', mai))).toBe(
      'Bạn là ai? Thêm --as "TÊN". Người giữ khóa này: Mai, Ba.',
    );
    expect(await refused(it.run('add tram-mau Ba --as Mai', mai))).toContain(
      'đã có người mang tên',
    );
    const published = it.yaml('tram-mau');
    await it.run('add tram-mau Lan --as Mai', mai, 'mưa rơi trên phố Huế', 'mưa rơi trên phố Huế');
    const opened = await openAs(it.office('tram-mau'), 'Lan', 'mưa rơi trên phố Huế');
    expect(opened.file.people.map(({ name }) => name)).toEqual(['Mai', 'Ba', 'Lan']);
    expect(it.yaml('tram-mau')).toEqual(published);
  });

  test('who leave are shut out of the next key, which is made at once', async () => {
    const it = await ready();
    it.clock.today = '2026-12-05';
    const said = await it.run('remove tram-mau Ba --as Mai', mai);
    expect(said).toContain('Ba vẫn đọc được những thư đã gửi bằng khóa cũ');
    const file = it.office('tram-mau');
    expect(file.people.map(({ name }) => name)).toEqual(['Mai']);
    expect(it.yaml('tram-mau').versions).toEqual([
      expect.objectContaining({ version: 1, retired: '2026-12-05' }),
      { version: 2, recipient: file.versions[1]?.recipient, from: '2026-12-05' },
    ]);
    expect(await refused(it.run('remove tram-mau Mai', mai))).toContain('người cuối cùng');
    expect(await refused(it.run('remove tram-mau Lan', mai))).toContain('không có người đó');
  });

  test('who lost the passphrase get a new one from a colleague, or from the recovery key', async () => {
    const it = await ready();
    const other = 'gió thổi qua đồng lúa';
    await it.run('renew tram-mau Ba --as Mai', mai, other, other);
    expect(await refused(openAs(it.office('tram-mau'), 'Ba', ba))).toContain('Mật khẩu không đúng');
    expect((await openAs(it.office('tram-mau'), 'Ba', other)).identities).toHaveLength(1);

    expect(await refused(it.run('recover tram-mau Mai', mai, other, other))).toContain(
      'Mật khẩu không đúng',
    );
    await it.run('recover tram-mau Mai', ba, other, other);
    expect((await openAs(it.office('tram-mau'), 'Mai', other)).identities).toHaveLength(1);
  });

  test('are not recovered by the key of another province', async () => {
    const it = await ready();
    const elsewhere = province();
    await elsewhere.run('new recovery', mai, mai);
    const foreign = join(elsewhere.folder, 'thu-hoi.khoa.json');
    expect(await refused(it.run(`recover tram-mau Mai --recovery ${foreign}`, mai))).toContain(
      'Khóa thu hồi này không mở được',
    );
  });
});

describe('a key', () => {
  test('is rotated, and its old half destroyed once nobody can need it any more', async () => {
    const it = await ready();
    it.clock.today = '2027-02-27';
    await it.run('rotate tram-mau --as Mai', mai);
    expect(it.office('tram-mau').versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(await refused(it.run('retire tram-mau 2 --as Mai', mai))).toContain('còn đang dùng');
    it.clock.today = '2027-06-13';
    expect(await refused(it.run('retire tram-mau 1 --as Mai', mai))).toBe(
      'Còn thư chỉ mở được bằng khóa thứ 1. Từ ngày 14/6/2027 mới hủy được.',
    );
    it.clock.today = '2027-06-14';
    expect(await it.run('retire tram-mau 1 --as Mai', mai)).toContain('mọi bản sao cũ');
    const { identities } = await openAs(it.office('tram-mau'), 'Mai', mai);
    expect(identities.map(({ version }) => version)).toEqual([2]);
    expect(it.yaml('tram-mau').versions).toHaveLength(2);
  });

  test('is rotated for another recovery key, when the one before is lost', async () => {
    const it = await ready();
    const { identity, recipient } = recovery;
    it.clock.today = '2027-02-27';
    await it.run(`rotate tram-mau --as Mai --recovery ${recipient}`, mai);
    expect(it.office('tram-mau').recovery).toBe(recipient);
    expect((await openKeyRing(it.office('tram-mau'), identity)).identities).toHaveLength(2);
    expect(await refused(it.run('recover tram-mau Mai', ba, mai, mai))).toContain(
      'Khóa thu hồi này không mở được',
    );
  });

  test('is not rotated from an old key file', async () => {
    const it = await ready();
    const file = join(it.folder, 'tram-mau.khoa.json');
    const old = readFileSync(file);
    it.clock.today = '2027-02-27';
    await it.run('rotate tram-mau --as Mai', mai);
    const published = it.yaml('tram-mau');
    writeFileSync(file, old);
    expect(await refused(it.run('rotate tram-mau --as Mai', mai))).toContain('không cùng một khóa');
    expect(it.yaml('tram-mau')).toEqual(published);
  });

  test('that was damaged or is not there is named with its file', async () => {
    const it = await ready();
    writeFileSync(join(it.folder, 'tram-mau.khoa.json'), '{"v":1}');
    const said = await refused(it.run('rotate tram-mau', mai));
    expect(said).toContain('tram-mau.khoa.json: Đây không phải tệp khóa, hoặc tệp đã hỏng.');
    expect(await refused(it.run('rotate tram-khac', mai))).toContain('Không có tệp');
  });
});
