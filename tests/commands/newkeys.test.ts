import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAs } from '../mailbox/keys.ts';
import { ba, coordinator, mai, place, point, province, ready, refused } from './province.ts';

describe('npm run key -- new', () => {
  test('makes a point: a file for content with its place’s name, and a key file that only its people open', async () => {
    const { office, yaml, said, folder } = await ready();
    const file = office('tram-mau');
    const published = yaml('tram-mau');
    expect(published).toMatchObject({
      name: 'Trạm y tế mẫu',
      role: 'point',
      place: 'noi-mau',
      operatorType: 'health',
      province: '33',
      helps: ['mailbox'],
      minors: false,
      coordinator: 'dieu-phoi',
      checkedOn: '2026-11-27',
    });
    expect(published).not.toHaveProperty('deadlineHours');
    expect(published.versions).toEqual([
      { version: 1, recipient: file.versions[0]?.recipient, from: '2026-11-27' },
    ]);
    for (const [name, passphrase] of [
      ['Mai', mai],
      ['Ba', ba],
    ] as const)
      expect((await openAs(file, name, passphrase)).identities).toHaveLength(1);
    expect(said).toContain(published.versions[0]?.recipient);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'tram-mau.khoa.json')).mode & 0o777).toBe(0o600);
  });

  test('says when a point will get no letters, because of its place', async () => {
    const it = await ready();
    expect(it.said).not.toContain('Chú ý');
    const reported = place
      .replace('status: verified', 'status: reported')
      .replace(/verified: .*\n/, '');
    writeFileSync(join(it.content, 'places', 'noi-khac.yml'), reported);
    const typed = `${point.replace('tram-mau', 'tram-hai').replace('noi-mau', 'noi-khac')} --minors --helps mailbox,visit`;
    const said = await it.run(`${typed} --people Mai`, mai, mai);
    for (const word of ['chưa xác minh (status: reported)', 'dưới 18 tuổi', 'đến tận nhà'])
      expect(said).toContain(word);
  });

  test('seals along to the recovery key of the province, and asks for one first', async () => {
    const it = province();
    expect(await refused(it.run(`${coordinator} --people Mai`, mai, mai))).toBe(
      'Chưa có khóa thu hồi của tỉnh. Tạo trước: npm run key -- new recovery. Nếu thật sự không cần: --no-recovery.',
    );
    await it.run('new recovery', ba, ba);
    await it.run(`${coordinator} --people Mai`, mai, mai);
    const { recipient } = JSON.parse(readFileSync(join(it.folder, 'thu-hoi.khoa.json'), 'utf8'));
    expect(it.office('dieu-phoi').recovery).toBe(recipient);
    // Once it lies in a safe, the offices here still tell which it was.
    rmSync(join(it.folder, 'thu-hoi.khoa.json'));
    await it.run(`${point} --people Mai`, mai, mai);
    expect(it.office('tram-mau').recovery).toBe(recipient);
  });

  test('shows a passphrase only when it made one, and never a key', async () => {
    const it = await ready();
    expect(it.said).not.toContain(mai);
    const made = await it.run('add tram-mau Lan --as Mai', mai);
    const shown = /Mật khẩu của Lan: {2}(\S+)/.exec(made)?.[1] ?? '';
    expect((await openAs(it.office('tram-mau'), 'Lan', shown)).identities).toHaveLength(1);
    expect(`${it.said}${made}`).not.toMatch(/AGE-SECRET-KEY/i);
  });

  test('writes nothing at all when something is wrong', async () => {
    const it = await ready();
    const before = readdirSync(it.folder);
    const wrong: [string, string[], string][] = [
      ['new point tram-hai --people Mai', [mai, mai], 'cần thêm --name'],
      [
        `${point.replace('tram-mau', 'tram-hai')} --people Mai --communes 1`,
        [mai, mai],
        'Mã xã gồm năm chữ số',
      ],
      [
        `${point.replace('tram-mau', 'tram-hai')} --people Mai`,
        ['ngắn quá', 'ngắn quá'],
        'ít nhất 16 ký tự',
      ],
      [`${point.replace('tram-mau', 'tram-hai')} --people Mai`, [mai, ba], 'không giống nhau'],
      [`${point.replace('tram-mau', 'tram-hai')}`, [], 'Ai giữ khóa này?'],
      [`${point.replace('tram-mau', 'Tram')} --people Mai`, [], 'Cần tên hộp thư'],
      [`${point} --people Mai`, [mai, mai], 'Đã có hộp thư tram-mau'],
      ['new point tram-hai --place khong-co --people Mai', [mai, mai], 'Không có'],
      ['new point tram-hai --sai', [], 'Có một lựa chọn không đúng'],
      ['new recovery', [ba, ba], 'Mỗi tỉnh chỉ cần một khóa thu hồi'],
    ];
    for (const [typed, answers, sentence] of wrong)
      expect(await refused(it.run(typed, ...answers)), typed).toContain(sentence);
    expect(wrong.length).toBe(10);
    expect(readdirSync(it.folder)).toEqual(before);
    expect(readdirSync(join(it.content, 'keys'))).toEqual(['dieu-phoi.yml', 'tram-mau.yml']);
  });

  test('keeps key files out of every working tree of git, also by a link', async () => {
    const { root, run } = province();
    mkdirSync(join(root, 'kho', '.git'), { recursive: true });
    symlinkSync(join(root, 'kho'), join(root, 'loi-tat'));
    for (const folder of [
      join(root, 'kho', 'khoa'),
      join(root, 'loi-tat'),
      join(root, 'loi-tat', 'x'),
    ])
      expect(await refused(run(`new recovery --folder ${folder}`, ba, ba))).toContain(
        'nằm trong kho git',
      );
    expect(existsSync(join(root, 'kho', 'khoa'))).toBe(false);
    expect(await refused(run('new recovery', ba, ba))).toBe('it was accepted');
  });
});
