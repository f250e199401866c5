import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdminBackend } from './adminbackend.ts';
import { adminBundle, adminFolder } from './adminbundle.ts';
import { checkAdmin } from './admincheck.ts';
import { adminPage } from './adminpage.ts';

/**
 * Takes the project's folder, the built pages' and where editors' work goes, and puts the editors' site
 * among the pages. Throws when Decap would refuse the configuration, or a change to Decap no longer fits.
 */
export async function admin(
  root: string,
  pages: string,
  target: AdminBackend | undefined,
): Promise<void> {
  await checkAdmin(root, target);
  const files = await adminBundle(root, pages);
  mkdirSync(join(pages, adminFolder), { recursive: true });
  writeFileSync(join(pages, adminFolder, 'index.html'), adminPage(files, target));
}
