import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Ink } from '../domain/cardlines.ts';
import { escaped, family } from './carddrawing.ts';

const packages = createRequire(join(process.cwd(), 'package.json'));

/** The whole font of the headings: the part that pages carry is compressed in a form that drawings do not take. */
const font = readFileSync(
  packages.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
);

const program = readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm'));

/** Stands for what a picture depends on besides its drawing: the font, and the program, which draws alike on every machine. */
export const drawnWith = createHash('sha256').update(font).update(program).digest('hex');

const options = {
  font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: family },
};

await initWasm(program);

/** Takes an SVG and gives it as PNG. */
export function drawn(svg: string): Uint8Array {
  const source = new Resvg(svg, options);
  const image = source.render();
  const png = image.asPng();
  image.free();
  source.free();
  return png;
}

const widths = new Map<string, number>();

/** Width of a text as it is drawn, in parts of the font's size. */
function width(text: string): number {
  const known = widths.get(text) ?? measured(text);
  widths.set(text, known);
  return known;
}

function measured(text: string): number {
  const source = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" font-family="${family}" font-weight="600"><text font-size="100">${escaped(text)}</text></svg>`,
    options,
  );
  const box = source.getBBox();
  source.free();
  return (box?.width ?? 0) / 100;
}

/** Widths in the font of the headings. */
export const ink: Ink = { word: width, space: width('n n') - 2 * width('n') };
