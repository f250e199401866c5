import type { Site } from './form.ts';
import { liveFile } from './livefile.ts';

/** Where the built page lies that the mailbox's server fills with figures; by its name it is never served as it is. */
export const templateName = '.minh-bach.html';

/** Takes what says which build stands there now and gives what says its page for figures, nothing where no build has had one. */
export const liveTemplate = (live: () => Site): (() => string | undefined) =>
  liveFile<string | undefined>(live, templateName, (text) => text, undefined);
