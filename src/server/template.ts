import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './form.ts';

/** Where the built page lies that the mailbox's server fills with figures; by its name it is never served as it is. */
export const templateName = '.minh-bach.html';

/**
 * Takes what says which build stands there now and gives what says its page for figures, nothing where
 * the build has none. It is read once a build.
 */
export function liveTemplate(live: () => Site): () => string | undefined {
  let template: string | undefined;
  let read: Site['manifest'] | undefined;
  return () => {
    const { root, manifest } = live();
    if (manifest === read) return template;
    try {
      template = readFileSync(join(root, templateName), 'utf8');
      read = manifest;
    } catch {
      // Moved since we looked, or of an older version: the next request looks again.
    }
    return template;
  };
}
