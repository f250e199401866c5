import { drawTiles } from './basemap.ts';
import { drawCoast } from './coast.ts';
import { drawNations } from './nations.ts';
import { drawOverview } from './overview.ts';
import { drawProvinces } from './provinces.ts';
import { drawShores } from './shore.ts';

// In this order: each step takes what those before it left in `.work`. Named ones alone run when named.
const steps = {
  shores: drawShores,
  nations: drawNations,
  coast: drawCoast,
  provinces: drawProvinces,
  tiles: drawTiles,
  overview: drawOverview,
};
const wanted = process.argv.slice(2);

for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  step();
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
