/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the process is told by its environment. `hops`: trusted proxies in front, for `clientAddress`. */
export type Settings = { host: string; port: number; siteUrl: URL; hops: number };

/** Reads HOST, PORT, SITE_URL and TRUSTED_HOPS. Throws a sentence naming the variable and the remedy. */
export function settings(env: Environment): Settings {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: wholeNumber('PORT', env['PORT'] || '4321', 65_535),
    siteUrl: siteUrl(env['SITE_URL'] || 'http://127.0.0.1:4321'),
    hops: wholeNumber('TRUSTED_HOPS', env['TRUSTED_HOPS'] || '0', 9),
  };
}

/** The public address of the site. Throws a sentence when it is not an absolute http(s) URL. */
export function siteUrl(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new Error(
    `SITE_URL phải là địa chỉ đầy đủ, ví dụ https://diemtua.vn, không phải "${text}".`,
  );
}

function wholeNumber(name: string, text: string, most: number): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${name} phải là số nguyên từ 0 đến ${most}, không phải "${text}".`);
}
