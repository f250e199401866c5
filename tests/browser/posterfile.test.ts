import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { posters } from '../../src/commands/posters.ts';
import { launch } from './chromium.ts';
import { mostBytes, printed } from './sheet.ts';

test('the command makes a file of one page whose text can be copied', async () => {
  const out = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  const desk = { dist: 'dist', browser: () => launch(), say: () => {} };
  const args = ['--province', 'hue', '--commune', 'an-cuu', '--trial', '--out', out];
  const files = [
    ...(await posters(args, desk)),
    ...(await posters([...args, '--size', 'a5', '--discreet'], desk)),
  ];
  expect(files).toEqual([join(out, 'hue-an-cuu-a4.pdf'), join(out, 'hue-an-cuu-a5-kin-dao.pdf')]);
  const texts = await Promise.all(
    files.map(
      async (file) =>
        (await extractText(new Uint8Array(readFileSync(file)), { mergePages: true })).text,
    ),
  );
  expect(texts[0]?.replaceAll('\n', '')).toContain('127.0.0.1:4321/tinh-thanh/hue/an-cuu/');
  expect(texts[0]).toContain('Phường An Cựu, thành phố Huế');
  expect(texts[1]).toContain('không cần xưng tên');
  expect(texts[1]).not.toMatch(/ma túy|An Cựu/);
  for (const [at, file] of files.entries()) {
    const { pages, bytes, width } = await printed(readFileSync(file));
    expect({ pages, width }).toEqual({ pages: 1, width: at === 0 ? 210 : 148 });
    expect(bytes).toBeLessThanOrEqual(mostBytes);
  }
  rmSync(out, { recursive: true });
});
