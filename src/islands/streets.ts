/** Streets that whoever runs the site may add: a Protomaps extract, best on a host of their own. */
export type Streets = {
  url: string;
  /** The host that would learn what is looked at; undefined when it is ours. */ foreign:
    string | undefined;
};

/** Takes the setting PUBLIC_STREET_TILES_URL and this page's address and gives the streets, or nothing where none are set. */
export function streetsOf(setting: string | undefined, here: string): Streets | undefined {
  if (!setting) return undefined;
  const { href, host } = new URL(setting, here);
  return { url: href, foreign: host === new URL(here).host ? undefined : host };
}
