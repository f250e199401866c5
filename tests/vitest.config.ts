import { defineConfig } from 'vitest/config';

// A page on a busy machine takes longer than Vitest's second to come to what a test waits for.
const patient = { poll: { timeout: 30_000 } };

/** Four kinds of test: plain functions; the built pages; what a reader does in Chromium, and what an editor does. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{schemas,domain,search,mailbox,build,server,commands,content,basemap,islands,cms,intake}/**/*.test.ts',
            'tests/*.test.ts',
          ],
          setupFiles: ['tests/runs.ts'],
          globalSetup: ['tests/intake/postgres.ts'],
          testTimeout: process.env['PROVE'] ? 600_000 : 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          // A trial may have to wait for those of other files to be built.
          hookTimeout: 400_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['tests/browser/admin*.test.ts'],
          globalSetup: ['tests/browser/finderbuild.ts', 'tests/browser/mailbuild.ts'],
          testTimeout: 480_000,
          hookTimeout: 120_000,
          expect: patient,
          // None of these times what it sees; each has a Chromium and a server of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'editors',
          include: ['tests/browser/admin*.test.ts'],
          testTimeout: 480_000,
          hookTimeout: 240_000,
          expect: patient,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
