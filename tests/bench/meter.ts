/**
 * Rides along in a build by `node --import`: as the process ends it writes to the file that METER
 * names what the operating system counted for it, peak memory in KB and seconds of processor time,
 * worker threads included; a process that the build starts (esbuild's) is not.
 */
import { writeFileSync } from 'node:fs';

const file = process.env['METER'];

function write(to: string): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    to,
    JSON.stringify({ memory: maxRSS, processor: (userCPUTime + systemCPUTime) / 1e6 }),
  );
}

if (file) process.once('exit', () => write(file));
