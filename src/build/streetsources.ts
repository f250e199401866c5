/**
 * Takes the setting PUBLIC_STREET_TILES_URL and the site's address and gives the directive of the
 * pages' policy that lets the map ask that host; none where the streets are our own or not set.
 * Throws where the setting is no address that a secure page may ask.
 */
export function streetSources(
  setting: string | undefined,
  site: string,
): `connect-src ${string}`[] {
  if (!setting) return [];
  if (!URL.canParse(setting, site)) throw new Error(wrong(setting));
  const { origin, protocol } = new URL(setting, site);
  if (origin === new URL(site).origin) return [];
  if (protocol !== 'https:') throw new Error(wrong(setting));
  return [`connect-src 'self' ${origin}`];
}

const wrong = (setting: string): string =>
  `PUBLIC_STREET_TILES_URL is "${setting}". Give an https:// address of a PMTiles file, or a path on this site.`;
