import { builtOnce } from '../site/trial.ts';
import { writeKeys } from '../site/trialkeys.ts';
import { writePosters } from './trialposters.ts';

/** The Monday on which the trial site is built and its letters are written. */
export const mailDay = '2026-11-23';

/** Builds the site with made-up mailboxes, and what posters are made of, once, before all browser tests; MAIL_DIST names one that is already there. */
export default (): (() => void) | undefined =>
  builtOnce('MAIL_DIST', mailDay, (folder) => {
    writeKeys(folder);
    writePosters(folder);
  });
