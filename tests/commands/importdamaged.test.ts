import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { files, fourPlaces } from './fourplaces.ts';
import type { Workshop } from './placetables.ts';
import { cellsOf, damages, printed, withCell } from './spoiledtables.ts';

let shop: Workshop;
beforeEach(() => {
  shop = fourPlaces();
});

describe('a damaged table', () => {
  const copies = Math.ceil(200 / damages.length);

  test('a good one is written', () => {
    const { ok } = shop.run(printed(withCell(cellsOf(shop.sheet()), 2, 'name', 'Tên mới')));
    expect(ok).toBe(true);
    expect(shop.state()).not.toEqual(files);
  });

  let tried = 0;
  test.each(damages)('with $name changes nothing, and is told where', ({ of, named }) => {
    for (let copy = 0; copy < copies; copy += 1) {
      const row = 2 + (copy % 3);
      // Beside the damage stands a good change, which must not be written either.
      const good = withCell(cellsOf(shop.sheet()), 2 + ((copy + 1) % 3), 'address', `Số ${copy}`);
      const spoiled = of(good, row);
      const { lines, ok } = shop.run(Array.isArray(spoiled) ? printed(spoiled) : spoiled);
      expect(ok, lines.join('\n')).toBe(false);
      expect(lines.at(-1)).toBe('Chưa ghi gì cả.');
      const told = lines.filter((line) => !/^(Có \d+ chỗ sai|Chưa ghi gì cả)\.$/.test(line));
      expect(told.length).toBeGreaterThan(0);
      for (const line of told)
        expect(line.startsWith(`${shop.file}: `) || /^dòng \d+[,:] ?/.test(line), line).toBe(true);
      if (named)
        expect(
          told.some((line) => line.startsWith(`dòng ${row}`)),
          told.join('\n'),
        ).toBe(true);
      expect(shop.state()).toEqual(files);
      tried += 1;
    }
  });

  test('two hundred of them were tried', () => {
    expect(tried).toBeGreaterThanOrEqual(200);
  });

  test('one of twenty million bytes is not read', () => {
    writeFileSync(shop.file, 'Mã (id)\r\n');
    for (let part = 0; part < 20; part += 1) appendFileSync(shop.file, 'a'.repeat(1_000_000));
    const big = readFileSync(shop.file);
    expect(shop.run(big).lines).toEqual([
      `${shop.file}: Tệp dài hơn 10 MB, không phải bảng của trang này. Hãy xem lại tên tệp.`,
      'Chưa ghi gì cả.',
    ]);
  });
});
