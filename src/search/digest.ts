/** Takes text and gives twelve letters and digits that differ for different text (two FNV-1a sums of 32 bits): a name, no proof. */
export function digest(text: string): string {
  const sums = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1)
    sums.forEach((sum, which) => {
      sums[which] = Math.imul(sum ^ (text.charCodeAt(at) + which), 0x01000193);
    });
  return sums.map((sum) => (sum >>> 0).toString(36).padStart(7, '0').slice(1)).join('');
}
