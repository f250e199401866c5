/**
 * Takes the modules of a QR code by row, true for dark, and gives the data of an SVG path: a stroke
 * one module wide along each run of dark ones.
 */
export const qrPath = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) => {
      const strokes = runs(row).map(({ skip, length }) => `m${skip} 0h${length}`);
      return strokes.length > 0 ? `M0 ${y}.5${strokes.join('')}` : '';
    })
    .join('');

/** The runs of dark modules in a row, each with how many light ones stand before it. */
function runs(row: readonly boolean[]): { skip: number; length: number }[] {
  const text = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...text.matchAll(/(0*)(1+)/g)].map(([, light = '', dark = '']) => ({
    skip: light.length,
    length: dark.length,
  }));
}
