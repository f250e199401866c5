import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { key } from '../../src/commands/key.ts';
import { readOfficeFile } from '../../src/mailbox/keyfile.ts';
import { unwrap } from '../../src/mailbox/wrapping.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { openKeyRing } from '../../src/mailbox/keyring.ts';
import { openAs, passphrases, recovery, wrap } from '../mailbox/keys.ts';
import { seededBytes } from '../mailbox/people.ts';

const place = `name: Trạm y tế mẫu
kind: health-station
operatorType: health
area: {province: '33', commune: '13264'}
sources: [{title: 'Nguồn bịa ra để thử', date: '2026'}]
status: verified
verified: {on: '2026-11-20', how: phone, role: người thử}
`;

/** An empty province on one machine: what is typed is answered in turn, and what is said can be read. */
function province(today = '2026-11-27') {
  const root = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, 'content');
  const folder = join(root, 'khoa-hop-thu');
  mkdirSync(join(content, 'places'), { recursive: true });
  writeFileSync(join(content, 'places', 'noi-mau.yml'), place);
  const clock = { today };
  const said: string[] = [];
  const run = async (typed: string, ...answers: string[]): Promise<string> => {
    said.length = 0;
    const ask = async (): Promise<string> => answers.shift() ?? '';
    const terminal = {
      ask,
      say: (line: string) => said.push(line),
      random: seededBytes(said.length + clock.today.length),
      wrap,
      unwrap,
    };
    const words = typed.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    await key(words, { content, terminal, today: clock.today, home: root });
    return said.join('\n');
  };
  const office = (id: string) =>
    readOfficeFile(readFileSync(join(folder, `${id}.khoa.json`), 'utf8'));
  const yaml = (id: string) =>
    keySchema.parse(parse(readFileSync(join(content, 'keys', `${id}.yml`), 'utf8')));
  return { root, content, folder, clock, run, office, yaml };
}

const { mai, ba } = passphrases;
const coordinator = 'new coordinator dieu-phoi --name "Điều phối mẫu" --kind health --province 33';
const point = 'new point tram-mau --place noi-mau --coordinator dieu-phoi';

/** A province with a recovery key, a coordinator and a point. */
async function ready() {
  const it = province();
  await it.run('new recovery', ba, ba);
  await it.run(`${coordinator} --people Mai`, mai, mai);
  const said = await it.run(`${point} --people Mai,Ba`, mai, mai, ba, ba);
  return { ...it, said };
}

const refused = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => 'it was accepted',
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? error.message : String(error);
};

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

  test('draws the public key as a code that a telephone reads', async () => {
    const { said, yaml } = await ready();
    const lines = said.split('\n').filter((line) => line.startsWith('\x1b[30;107m'));
    const halves = lines.map((line) => [...line.slice(9, -4)]);
    const width = halves[0]?.length ?? 0;
    const dark = halves.flatMap((line) => [
      line.map((it) => it === '█' || it === '▀'),
      line.map((it) => it === '█' || it === '▄'),
    ]);
    const scale = 4;
    const size = width * scale;
    const data = Uint8Array.from({ length: size * dark.length * scale * 4 }, (_, at) => {
      const pixel = at >> 2;
      const row = dark[Math.floor(pixel / size / scale)];
      return at % 4 < 3 && row?.[Math.floor((pixel % size) / scale)] ? 0 : 255;
    });
    expect(decodeQR({ width: size, height: dark.length * scale, data })).toBe(
      yaml('tram-mau').versions[0]?.recipient,
    );
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
    it.clock.today = '2027-06-10';
    expect(await refused(it.run('retire tram-mau 1 --as Mai', mai))).toBe(
      'Còn thư chỉ mở được bằng khóa thứ 1. Từ ngày 11/6/2027 mới hủy được.',
    );
    it.clock.today = '2027-06-11';
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

describe('npm run key -- show', () => {
  test('tells fingerprints without a passphrase, and a key that is not the published one', async () => {
    const it = await ready();
    const said = await it.run('show');
    expect(said).toContain('tram-mau: tệp khóa bản 1, ngày 27/11/2026. Người mở được: Mai, Ba.');
    expect(said).toMatch(/Khóa thứ 1: {4}(\d{4} ){5}\d{4} {2}\(dùng từ 27\/11\/2026\)/);
    const yaml = join(it.content, 'keys', 'tram-mau.yml');
    const other = it.yaml('dieu-phoi').versions[0]?.recipient ?? '';
    const text = readFileSync(yaml, 'utf8');
    writeFileSync(yaml, text.replace(/age1[a-z0-9]+/, other));
    expect(await it.run('show')).toContain('KHÁC với tệp khóa');
    rmSync(yaml);
    expect(await it.run('show')).toContain('chưa có trong content/keys');
  });

  test('lets whoever reviews content compare, without any key file', async () => {
    const it = await ready();
    const own = await it.run('show tram-mau');
    const [digits] = /(\d{4} ){5}\d{4} {2}\(dùng/.exec(own) ?? [];
    rmSync(it.folder, { recursive: true });
    const reviewed = await it.run('show tram-mau');
    expect(reviewed).toContain('tram-mau: tệp khóa không ở trên máy này.');
    expect(reviewed).toContain(digits);
    expect((await it.run('show')).match(/Khóa thứ 1/g)).toHaveLength(2);
  });

  test('any other words are answered with how the command is used', async () => {
    expect(await refused(province().run('mở'))).toContain('npm run key -- new recovery');
  });
});

test('the program itself reads answers from a pipe, shows none of them, and stops with a sentence', () => {
  const { root, content } = province();
  const run = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ['src/commands/key.ts', ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: root, CONTENT_DIR: content },
    });
  const made = run(`${mai}\n${mai}\n`, 'new', 'recovery');
  expect(made.status).toBe(0);
  expect(made.stdout).toContain(join(root, 'khoa-hop-thu', 'thu-hoi.khoa.json'));
  expect(made.stdout + made.stderr).not.toContain(mai);
  const ended = run(
    '',
    'new',
    'national',
    'ca-nuoc',
    '--name',
    'X',
    '--kind',
    'other',
    '--people',
    'Mai',
  );
  expect(ended.status).toBe(1);
  expect(ended.stderr).toBe('Chưa có câu trả lời. Chưa ghi gì.\n');
  expect(readdirSync(join(root, 'khoa-hop-thu'))).toEqual(['thu-hoi.khoa.json']);
});
