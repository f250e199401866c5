import { existsSync, readFileSync } from 'node:fs';
import { sentence } from '../domain/mistakes.ts';
import type { Mp3 } from '../domain/mp3.ts';
import { recordingOf } from '../domain/recording.ts';
import { publicPath } from './publicfile.ts';

/** Takes the file of an article and the address of its recording and gives what that is. Stops the build when it cannot be played. */
export function recording(file: string, src: string): Mp3 {
  const path = publicPath(src);
  const found = recordingOf(file, existsSync(path) ? readFileSync(path) : undefined);
  if ('remedy' in found) throw new Error(sentence(found));
  return found;
}
