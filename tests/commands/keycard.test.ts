import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { ready } from './province.ts';

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
});
