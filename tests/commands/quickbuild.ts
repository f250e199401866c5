/** Builds as little of CONTENT_DIR into OUT_DIR as a demonstration needs: its book, and one page with the banner. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { manifest } from '../../src/build/manifest.ts';
import { mailPoint } from '../../src/domain/mailbook.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { placeSchema } from '../../src/schemas/place.ts';

const {
  CONTENT_DIR: content = '',
  OUT_DIR: out = '',
  SITE_URL: origin,
  DEMO_CONTENT,
} = process.env;
if (DEMO_CONTENT !== '1') throw new Error('This is no demonstration.');

const records = (folder: string): [string, unknown][] =>
  globSync(join(content, folder, '*.yml')).map((file) => [
    basename(file, '.yml'),
    parse(readFileSync(file, 'utf8')),
  ]);

const places = new Map(records('places').map(([id, data]) => [id, placeSchema.parse(data)]));
const mailboxes = records('keys').map(([id, data]) => mailPoint(id, keySchema.parse(data), places));
const [, settings] = records('settings')[0] ?? [];

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'diem-nhan-thu.json'), JSON.stringify({ origin, mailboxes, holidays: [] }));
for (const name of ['index', '404', '500'])
  writeFileSync(join(out, `${name}.html`), `<!doctype html><pre>${JSON.stringify(settings)}</pre>`);
await manifest(out);
