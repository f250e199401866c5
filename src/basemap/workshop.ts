import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import { collection, shape, type Shapes } from './geometry.ts';

/*
 * Intermediate files stand in `.work`, which git leaves out, so that one step can run again alone.
 * mapshaper works there by its command line: a process of its own gives its memory back.
 */
const bench = new URL('./.work/', import.meta.url);
const mapshaper = new URL('./node_modules/mapshaper/bin/mapshaper', import.meta.url).pathname;
const megabytes = 6000;

/** Reads shapes that an earlier step left under `name`; bare geometries become features. */
export function taken(name: string): Shapes {
  const found = JSON.parse(readFileSync(new URL(`${name}.json`, bench), 'utf8')) as
    Shapes | { type: 'GeometryCollection'; geometries: Geometry[] };
  return found.type === 'GeometryCollection'
    ? collection(found.geometries.map((geometry) => shape(geometry)))
    : found;
}

/** Leaves shapes under `name` for a later step. */
export function leave(name: string, shapes: Shapes): void {
  mkdirSync(bench, { recursive: true });
  writeFileSync(new URL(`${name}.json`, bench), JSON.stringify(shapes));
}

/** Runs mapshaper in the folder of intermediate files; throws what it said when it fails. */
export function reshape(command: string): void {
  execFileSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, mapshaper, ...words(command)],
    {
      cwd: bench,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1e8,
    },
  );
}

const words = (command: string): string[] => command.trim().split(/\s+/);
