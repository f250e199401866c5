import { builtOnce } from '../site/trial.ts';
import { writePlans } from '../site/trialplans.ts';
import { trialDay, writePlaces } from './trialplaces.ts';

/** Builds the site with made-up places and a made-up plan once, before all browser tests; FINDER_DIST names one that is already there. */
export default (): (() => void) | undefined =>
  builtOnce('FINDER_DIST', trialDay, (folder) => {
    writePlaces(folder);
    writePlans(folder);
  });
