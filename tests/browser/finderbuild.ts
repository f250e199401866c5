import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, trial } from '../site/trial.ts';
import { trialDay, writePlaces } from './trialplaces.ts';

/** Builds the site with made-up places once, before all browser tests; FINDER_DIST names one that is already there. */
export default function finderBuild(): (() => void) | undefined {
  if (process.env['FINDER_DIST']) return undefined;
  const folder = trial();
  writePlaces(folder);
  const { status, said } = build(folder, trialDay);
  if (status !== 0) throw new Error(`The trial site was not built:\n${said}`);
  process.env['FINDER_DIST'] = join(folder, 'dist');
  return () => rmSync(folder, { recursive: true, force: true });
}
