import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Takes an address on the site and gives where the folder public/ holds its file, if it does. */
export const publicPath = (url: string): string =>
  join(process.env['PUBLIC_DIR'] ?? './public', ...url.split('/'));

/** Takes an address on the site and tells whether the folder public/ holds a file for it. */
export const isPublicFile = (url: string): boolean => existsSync(publicPath(url));
