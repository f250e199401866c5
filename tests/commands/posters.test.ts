import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { posterPages, typedPosters } from '../../src/commands/posterchoice.ts';
import { posterFile } from '../../src/commands/posterfile.ts';
import { posters } from '../../src/commands/posters.ts';

/** A folder built for a host, with posters of one province, one commune and one place. */
function built(host = 'diem-tua.example.vn'): string {
  const dist = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  for (const path of [
    '',
    'hue',
    'hue/an-cuu',
    'hue/a-luoi-1',
    'dia-chi/noi-thu',
    'chien-dich/thang-thu',
  ]) {
    mkdirSync(join(dist, 'to-roi', path), { recursive: true });
    writeFileSync(
      join(dist, 'to-roi', path, 'index.html'),
      `<link rel="canonical" href="https://${host}/to-roi/">`,
    );
  }
  return dist;
}

const chosen = (...args: string[]) => posterPages(typedPosters([...args, '--out', 'x']), built());

test.each([
  [['--province', 'hue'], ['/to-roi/hue/']],
  [['--province', 'hue', '--commune', 'an-cuu'], ['/to-roi/hue/an-cuu/']],
  [
    ['--province', 'hue', '--communes'],
    ['/to-roi/hue/a-luoi-1/', '/to-roi/hue/an-cuu/'],
  ],
  [['--place', 'noi-thu'], ['/to-roi/dia-chi/noi-thu/']],
  [['--campaign', 'thang-thu'], ['/to-roi/chien-dich/thang-thu/']],
])('%j makes %j', (args, paths) => {
  expect(chosen(...args).map(({ path }) => path)).toEqual(paths);
});

test.each([
  [[]],
  [['--province', 'hue']],
  [['--out', 'x']],
  [['--commune', 'an-cuu', '--out', 'x']],
  [['--province', 'hue', '--place', 'noi-thu', '--out', 'x']],
  [['--province', 'hue', '--commune', 'an-cuu', '--communes', '--out', 'x']],
  [['--province', 'hue', '--size', 'a3', '--out', 'x']],
  [['--tinh', 'hue', '--out', 'x']],
])('%j is answered with how the command is used', (args) => {
  expect(() => typedPosters(args)).toThrow('npm run posters -- --province hue --out THƯ_MỤC');
});

test('a poster that is not there is refused with a sentence, and so is a name that is a path', () => {
  expect(() => chosen('--place', 'khong-co')).toThrow(
    'Không có tờ rơi /to-roi/dia-chi/khong-co/. Tên viết như trong địa chỉ trang, ví dụ hue, an-cuu; nơi chưa được kiểm tra hoặc đang được gia hạn, và chiến dịch đã qua thì không có tờ rơi.',
  );
  expect(() => chosen('--province', '../hue')).toThrow(
    '"../hue" không phải tên trong địa chỉ trang: chữ thường không dấu, số và gạch nối.',
  );
});

test.each(['127.0.0.1:4321', 'localhost', '[::1]:4321'])(
  'posters whose codes open only on this machine (%s) are made for a trial alone',
  (host) => {
    const args = ['--province', 'hue', '--out', 'x'];
    expect(() => posterPages(typedPosters(args), built(host))).toThrow(
      'Trang được dựng cho máy này, nên mã QR không mở được ở máy khác. Hãy dựng lại với SITE_URL=https://tên-miền npm run build; nếu chỉ in thử thì thêm --trial.',
    );
    expect(posterPages(typedPosters([...args, '--trial']), built(host))).toHaveLength(1);
  },
);

test('without a build it says to build first', () => {
  const nothing = join(built(), 'nothing');
  expect(() => posterPages(typedPosters(['--province', 'hue', '--out', 'x']), nothing)).toThrow(
    `Chưa có trang tờ rơi nào trong ${nothing}. Hãy chạy npm run build trước.`,
  );
});

test('without a Chromium it says how to get one, and that one can print without', async () => {
  const dist = built();
  const out = join(dist, 'out');
  const browser = () => Promise.reject(new Error('ENOENT'));
  await expect(
    posters(['--province', 'hue', '--out', out], { dist, browser, say: () => {} }),
  ).rejects.toThrow(
    'Chưa mở được Chromium để làm tệp PDF. Hãy cài Chromium, hoặc đặt CHROMIUM_PATH là đường dẫn của nó. Không có thì vẫn in được từ trình duyệt: mở trang tờ rơi và bấm Ctrl+P.',
  );
  expect(readdirSync(dist)).not.toContain('out');
});

test('a file is there whole or not at all, and what another run is writing is left alone', async () => {
  const folder = built();
  const file = join(folder, 'hue-a4.pdf');
  const whole = () => Promise.resolve(Buffer.from('whole'));
  await posterFile(file, whole);
  expect(readFileSync(file, 'utf8')).toBe('whole');
  await expect(posterFile(file, () => Promise.reject(new Error('crashed')))).rejects.toThrow(
    'crashed',
  );
  expect(readFileSync(file, 'utf8')).toBe('whole');
  expect(readdirSync(folder).filter((name) => name.includes('dang-ghi'))).toEqual([]);
  writeFileSync(`${file}.dang-ghi`, 'half');
  await expect(posterFile(file, whole)).rejects.toThrow(
    `${file}.dang-ghi đang được ghi dở, bởi một lần chạy khác hoặc một lần bị ngắt. Không có lần nào đang chạy thì hãy xóa tệp ấy rồi chạy lại.`,
  );
  expect(readFileSync(`${file}.dang-ghi`, 'utf8')).toBe('half');
});
