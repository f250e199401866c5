/** Takes a file as it was and as it is and gives the lines between the first and the last that differ. */
export function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const same = (at: number) => at < Math.min(old.length, now.length);
  let head = 0;
  while (same(head) && old[head] === now[head]) head++;
  let tail = 0;
  while (same(head + tail) && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { gone: old.slice(head, old.length - tail), come: now.slice(head, now.length - tail) };
}
