import type { HeaderRow } from '../server/headers.ts';
import { hostFileNames } from '../server/manifest.ts';
import { mediaTypes } from '../server/mediatypes.ts';
import { errorPages } from '../server/target.ts';

/** What the server does, for nginx: headers, one address a page, error pages, compressed files. To include in a `server` block. */
export function nginxFile(table: readonly HeaderRow[]): string {
  const names = [...new Set(table.flatMap((row) => Object.keys(row.headers)))];
  const headers = names.map((name) => header(name, table));
  return `${[preamble, ...headers, types(), addresses, hidden()].join('\n\n')}\n`;
}

const preamble = `
# Printed from src/server/headers.ts when the site is built; an edit here is lost at the next build.
# Include it in the server block that has listen, server_name and root.`.trimStart();

// nginx drops a server's add_header wherever a location has its own, so each header stands once
// and what varies is a variable, set by the same rows in the same order.
function header(name: string, table: readonly HeaderRow[]): string {
  const rows = table.filter((row) => name in row.headers);
  if (rows.length === 1 && rows[0]?.at === '/*')
    return `add_header ${name} ${quoted(rows[0].headers[name])} always;`;
  const variable = `$at_${name.toLowerCase().replaceAll('-', '_')}`;
  const sets = rows.map(
    (row) => `if ($uri ~ "${pattern(row.at)}") { set ${variable} ${quoted(row.headers[name])}; }`,
  );
  return [`set ${variable} "";`, ...sets, `add_header ${name} ${variable} always;`].join('\n');
}

function pattern(at: string): string {
  return `^${at.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace('*', '.*')}$`;
}

// nginx has no way to write a dollar sign, and a quote would end the value.
function quoted(value = ''): string {
  if (/["$\\\r\n]/.test(value))
    throw new Error(`nginx-headers.conf không ghi được giá trị này: ${value}`);
  return `"${value}"`;
}

function types(): string {
  const rows = [...mediaTypes].map(([extension, { type }]) => ({
    extension,
    type: type.split(';')[0] ?? type,
    text: type.includes('charset'),
  }));
  const texts = new Set(
    rows.filter((row) => row.text && row.type !== 'text/html').map((row) => row.type),
  );
  return [
    'types {',
    ...rows.map((row) => `  ${row.type} ${row.extension};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${[...texts].join(' ')};`,
  ].join('\n');
}

// In the first rule the folder's first character is checked: //host/ or /\host/ would lead to another site.
const addresses = String.raw`
gzip_static on;
gzip_vary on;
# Needs the module ngx_brotli (Debian: libnginx-mod-http-brotli-static); without it nginx does not start.
# brotli_static on;

index index.html;
absolute_redirect off;
error_page 403 =404 /404.html;
error_page 404 /404.html;
error_page 500 502 503 504 /500.html;

if ($request_uri ~ "^/([A-Za-z0-9_][^?\x5c]*/)?index\.html(\?|$)") { return 308 /$1$is_args$args; }`.trimStart();

function hidden(): string {
  return [
    String.raw`location ~ /\.(?!well-known/) { return 404; }`,
    String.raw`location ~ \.(br|gz)$ { return 404; }`,
    ...hostFileNames.map((name) => `location = /${name} { return 404; }`),
    ...Object.values(errorPages).map((name) => `location = /${name} { internal; }`),
    'location ~ [^/]$ { try_files $uri @folder; }',
    'location @folder {',
    '  if (-f $document_root$uri/index.html) { return 308 $uri/$is_args$args; }',
    '  return 404;',
    '}',
  ].join('\n');
}
