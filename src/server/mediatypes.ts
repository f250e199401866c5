/** What a file extension means: its Content-Type, and whether text-like enough to be worth compressing. */
export type MediaType = { type: string; compressible: boolean };

const text = (type: string): MediaType => ({ type, compressible: true });
const binary = (type: string): MediaType => ({ type, compressible: false });

/** Every extension the site publishes, without the dot. */
export const mediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ['html', text('text/html; charset=utf-8')],
  ['css', text('text/css; charset=utf-8')],
  ['js', text('text/javascript; charset=utf-8')],
  ['mjs', text('text/javascript; charset=utf-8')],
  ['json', text('application/json')],
  ['geojson', text('application/geo+json')],
  ['webmanifest', text('application/manifest+json')],
  ['xml', text('application/xml; charset=utf-8')],
  ['svg', text('image/svg+xml; charset=utf-8')],
  ['txt', text('text/plain; charset=utf-8')],
  ['ics', text('text/calendar; charset=utf-8')],
  ['csv', text('text/csv; charset=utf-8')],
  ['vtt', binary('text/vtt; charset=utf-8')],
  ['pdf', binary('application/pdf')],
  ['docx', binary('application/vnd.openxmlformats-officedocument.wordprocessingml.document')],
  ['wasm', binary('application/wasm')],
  ['pmtiles', binary('application/octet-stream')],
  ['png', binary('image/png')],
  ['jpg', binary('image/jpeg')],
  ['jpeg', binary('image/jpeg')],
  ['webp', binary('image/webp')],
  ['avif', binary('image/avif')],
  ['gif', binary('image/gif')],
  ['ico', binary('image/x-icon')],
  ['woff2', binary('font/woff2')],
  ['woff', binary('font/woff')],
  ['mp3', binary('audio/mpeg')],
  ['mp4', binary('video/mp4')],
  ['pf_meta', binary('application/octet-stream')],
  ['pf_index', binary('application/octet-stream')],
  ['pf_filter', binary('application/octet-stream')],
  ['pf_fragment', binary('application/octet-stream')],
  ['pagefind', binary('application/octet-stream')],
]);

const unknown = binary('application/octet-stream');

/** The media type of a path by its extension; an unknown one is a download of bytes, never guessed. */
export function mediaType(path: string): MediaType {
  const extension = /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase();
  return (extension === undefined ? undefined : mediaTypes.get(extension)) ?? unknown;
}
