/** The base map's file, which src/basemap names by its content. */
export const baseMap = '/ban-do/vn-6f003b78.pmtiles';

const asked = new Map<string, Promise<void>>();

/**
 * Asks for the first part of the base map, which the renderer reads again from what the browser then
 * has. Rejects when the file does not come in parts, so that nobody downloads the whole by mistake.
 */
export function firstBytes(url: string): Promise<void> {
  const known = asked.get(url) ?? read(url);
  asked.set(url, known);
  known.catch(() => asked.delete(url));
  return known;
}

async function read(url: string): Promise<void> {
  const response = await fetch(url, {
    headers: { range: `bytes=0-${16 * 1024 - 1}` },
    credentials: 'omit',
  });
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new Error(`${url} does not come in parts: the host answers ${response.status}.`);
  }
  await response.arrayBuffer();
}
