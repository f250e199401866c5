import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { keyText } from '../domain/keytext.ts';
import type { Day } from '../schemas/date.ts';
import { demoKeyFile, type DemoOffice, demoPlaces } from './demooffices.ts';

/** What stands on every page of the demonstration. */
export const demoBanner =
  'Đây là bản trình diễn, chỉ có trên máy này. Các hộp thư mang tên Bản Trình Diễn là bịa ra: không ai nhận thư gửi ở đây. Cần giúp đỡ ngay, hãy gọi 115.';

/** Where the parts of the demonstration lie in its folder. */
export const demoFolders = (folder: string) => ({
  content: join(folder, 'content'),
  keys: join(folder, 'khoa'),
  dist: join(folder, 'dist'),
  cache: join(folder, 'cache'),
  store: join(folder, 'store', 'thu.db'),
});

/**
 * Takes the real content, the folder of the demonstration, the day and the mailboxes, and writes a copy
 * of the content with these mailboxes alone, and their key files beside it. No real mailbox is in it:
 * nobody there would read what is sent here.
 */
export function writeDemoContent(
  real: string,
  folder: string,
  on: Day,
  offices: readonly DemoOffice[],
): void {
  const { content, keys } = demoFolders(folder);
  cpSync(real, content, { recursive: true });
  rmSync(join(content, 'keys'), { recursive: true, force: true });
  for (const name of ['keys', 'places']) mkdirSync(join(content, name), { recursive: true });
  for (const { id, key } of offices)
    writeFileSync(join(content, 'keys', `${id}.yml`), keyText(key));
  for (const [slug, place] of Object.entries(demoPlaces(on)))
    writeFileSync(join(content, 'places', `${slug}.yml`), stringify(place));
  const settings = join(content, 'settings', 'site.yml');
  // The schema reads it again in the build.
  const said = parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, stringify({ ...said, banner: demoBanner }));
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  for (const { name, text } of offices.map(demoKeyFile))
    writeFileSync(join(keys, name), text, { mode: 0o600 });
}
