import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { templateName } from '../server/template.ts';

/**
 * Takes the built folder and puts the page that the mailbox's server fills with figures where only that
 * server reads it: on a host of files alone the address must lead nowhere.
 */
export function serverPage(root: string): void {
  renameSync(join(root, 'minh-bach/index.html'), join(root, templateName));
  rmSync(join(root, 'minh-bach'), { recursive: true });
}
