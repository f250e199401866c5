/**
 * Takes a font (TrueType or OpenType, not compressed) and gives the code points it can draw, by its
 * `cmap` subtable of format 4, which holds the Basic Multilingual Plane. Throws when it has none.
 */
export function charmap(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = segmentsAt(view, tableAt(view, 'cmap'));
  const count = view.getUint16(start + 6) / 2;
  const drawn = new Set<number>();
  for (let segment = 0; segment < count; segment += 1) {
    const ends = start + 14 + segment * 2;
    const starts = ends + count * 2 + 2;
    for (let code = view.getUint16(starts); code <= view.getUint16(ends); code += 1)
      if (code < 0xffff && glyph(view, starts, count, code) !== 0) drawn.add(code);
  }
  return drawn;
}

function tableAt(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(at + index)));
    if (name.join('') === tag) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function segmentsAt(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8);
    if (view.getUint16(subtable) === 4) return subtable;
  }
  throw new Error('The font has no cmap of format 4.');
}

/** Beside a segment's start stand, at the same distance each, what is added to a code and where a list of glyphs is. */
function glyph(view: DataView, starts: number, count: number, code: number): number {
  const delta = view.getUint16(starts + count * 2);
  const list = starts + count * 4;
  const offset = view.getUint16(list);
  if (offset === 0) return (code + delta) & 0xffff;
  const listed = view.getUint16(list + offset + (code - view.getUint16(starts)) * 2);
  return listed === 0 ? 0 : (listed + delta) & 0xffff;
}
