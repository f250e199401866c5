import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeaderRow, headerTable } from '../server/headers.ts';
import { settings } from '../server/settings.ts';
import { nginxFile } from './nginx.ts';

/** Prints the server's header table for other hosts: `_headers` and `nginx-headers.conf` in the built folder. */
export async function hostFiles(
  root: string,
  siteUrl = settings(process.env).siteUrl,
): Promise<void> {
  const table = headerTable(siteUrl);
  await writeFile(join(root, '_headers'), headersFile(table));
  await writeFile(join(root, 'nginx-headers.conf'), nginxFile(table));
}

/**
 * The table for Cloudflare Pages and Netlify. Cloudflare joins the values of all matching rules
 * with a comma, so an exception first removes the header (`! Name`); Netlify lets the last rule
 * win and only warns about that line.
 */
export function headersFile(table: readonly HeaderRow[]): string {
  return table.map((row, index) => `${rule(row, table.slice(0, index))}\n`).join('\n');
}

function rule(row: HeaderRow, earlier: readonly HeaderRow[]): string {
  const lines = Object.entries(row.headers).flatMap(([name, value]) => [
    ...(earlier.some((other) => name in other.headers) ? [`  ! ${name}`] : []),
    `  ${name}: ${value}`,
  ]);
  return [row.at, ...lines].join('\n');
}
