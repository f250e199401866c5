import { spawnSync } from 'node:child_process';
import type { Position } from 'geojson';
import type { Box } from './geometry.ts';

/** A stretch of shore or river as GSHHG stores it, with its level (1 shore, 2 lake, 3 island in a lake). */
export type Stretch = { level: number; line: Position[] };

/** Shores of full resolution in `box`, in pieces cut at GSHHG's own bins. */
export const shoreStretches = (box: Box): Stretch[] => stretches(box, '-W');

/** River and canal lines of full resolution; the level is 0–4 for rivers, 5–7 seasonal, 8–10 canals. */
export const riverStretches = (box: Box): Stretch[] => stretches(box, '-Ia');

function stretches(box: Box, what: string): Stretch[] {
  const region = `-R${box[0]}/${box[2]}/${box[1]}/${box[3]}`;
  const done = spawnSync('gmt', ['coast', region, '-Df', '-M', what], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    cwd: '/tmp',
  });
  if (done.error || done.status !== 0 || done.stdout.length < 1e5) {
    throw new Error(
      'The shores come from Debian packages that are missing: apt-get install gmt gmt-gshhg-full',
    );
  }
  return parsed(done.stdout);
}

/** GMT's multi-segment text: `> Shore Bin # 24947, Level 1`, then a line of longitude and latitude a point. */
function parsed(text: string): Stretch[] {
  return text
    .split(/^>/m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rows] = block.trimEnd().split('\n');
      return { level: Number(/Level (\d+)/.exec(head)?.[1]), line: rows.map(position) };
    })
    .filter(({ line }) => line.length > 1);
}

const position = (row: string): Position =>
  row
    .trim()
    .split(/\s+/)
    .map((number) => Number(Number(number).toFixed(6)));
