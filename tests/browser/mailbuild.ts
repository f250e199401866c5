import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, trial } from '../site/trial.ts';
import { writeKeys } from '../site/trialkeys.ts';

/** The Monday on which the trial site is built and its letters are written. */
export const mailDay = '2026-11-23';

/** Builds the site with made-up mailboxes once, before all browser tests; MAIL_DIST names one that is already there. */
export default function mailBuild(): (() => void) | undefined {
  if (process.env['MAIL_DIST']) return undefined;
  const folder = trial();
  writeKeys(folder);
  const { status, said } = build(folder, mailDay);
  if (status !== 0) throw new Error(`The trial site was not built:\n${said}`);
  process.env['MAIL_DIST'] = join(folder, 'dist');
  return () => rmSync(folder, { recursive: true, force: true });
}
