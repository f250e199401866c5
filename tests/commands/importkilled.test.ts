import { existsSync, readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { heal } from '../../src/commands/swap.ts';
import { workshop, type Workshop } from './placetables.ts';
import { cellsOf, printed, withCell } from './spoiledtables.ts';

/** After so many steps that change the disk the next fails; killed, all after it fail as well. */
const fuse = vi.hoisted(() => ({ left: Infinity, killed: false, steps: 0 }));

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const fused = <F extends (...args: never[]) => unknown>(step: F): F =>
    // The same function, with a fuse before it.
    ((...args: Parameters<F>) => {
      fuse.steps += 1;
      fuse.left -= 1;
      if (fuse.left === -1 || (fuse.killed && fuse.left < 0)) throw new Error('The disk is full.');
      return step(...args);
    }) as F;
  return {
    ...fs,
    writeFileSync: fused(fs.writeFileSync),
    renameSync: fused(fs.renameSync),
    rmSync: fused(fs.rmSync),
    cpSync: fused(fs.cpSync),
  };
});

const disarm = () => Object.assign(fuse, { left: Infinity, killed: false, steps: 0 });

let shop: Workshop;
let table: string;
beforeEach(() => {
  disarm();
  shop = workshop();
  const cells = cellsOf(shop.sheet());
  table = printed(
    [2, 3, 4].reduce((done, row) => withCell(done, row, 'note', `Lời ${row}`), cells),
  );
});
afterEach(() => {
  disarm();
  rmSync(shop.root, { recursive: true, force: true });
});

/** What stands in the folder once the next run has mended what a killed one left. */
const after = () => {
  disarm();
  heal(shop.places);
  return shop.state();
};

describe('a table that changes several files', () => {
  test.each([{ killed: false }, { killed: true }])(
    'changes all or none, whichever step fails (killed: $killed)',
    ({ killed }) => {
      const before = shop.state();
      const states: string[] = [];
      for (let step = 1; ; step += 1) {
        // Step 0 is the test's own writing of the table.
        Object.assign(fuse, { left: step, killed, steps: 0 });
        let failed = false;
        try {
          shop.run(table);
        } catch {
          failed = true;
        }
        const now = after();
        const whole =
          JSON.stringify(now) === JSON.stringify(before) ? 'none' : changed(now, before);
        states.push(whole);
        if (!failed) break;
        rmSync(shop.places, { recursive: true });
        rmSync(shop.root, { recursive: true, force: true });
        shop = workshop();
      }
      // Every step was failed once, and the last run went through.
      expect(states.length).toBeGreaterThan(8);
      expect(states.at(-1)).toBe('all');
      expect(new Set(states)).toEqual(new Set(['none', 'all']));
      expect(existsSync(`${shop.places}.next`)).toBe(false);
      expect(readdirSync(shop.content).toSorted()).toEqual(['areas', 'documents', 'places']);
    },
    60_000,
  );
});

function changed(now: Record<string, string>, before: Record<string, string>): string {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const different = names.filter((name) => now[name] !== before[name]);
  return different.length === 3 && names.length === Object.keys(before).length
    ? 'all'
    : `half: ${different.join(', ')}`;
}
