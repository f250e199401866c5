/** Takes a Markdown body and gives its paragraphs; a list is one, headings are none. */
const paragraphs = (body: string): string[] =>
  body.split(/\n\s*\n/).filter((block) => !/^#{1,6} /.test(block.trim()));

/** Takes a Markdown body and gives the numbers of its source markers, each once, in order. */
export const markers = (body: string): number[] =>
  [...new Set([...body.matchAll(/\[(\d+)\](?!\()/g)].map((match) => Number(match[1])))].toSorted(
    (a, b) => a - b,
  );

/** Takes a Markdown body and gives the paragraphs that name a figure and no source; 111, 113 and 115 are no figures. */
export const unsourced = (body: string): string[] =>
  paragraphs(body).filter((block) => {
    const said = block
      .replace(/\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[\d+\]/g, '')
      .replace(/^\d+\. /gm, '')
      .replace(/(?<![\d/.,])11[135](?![\d/])/g, '');
    return /\d/.test(said) && markers(block).length === 0;
  });

/** Takes a Markdown body and gives its words: addresses of links, markers and signs are none. */
export const words = (body: string): string[] =>
  body
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\d+\]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const grams = (body: string): Set<string> => {
  const all = words(body);
  return new Set(all.slice(4).map((_, index) => all.slice(index, index + 5).join(' ')));
};

/** Takes two bodies and gives the share of runs of five words that they have in common, of the shorter one's. */
export function sharedRuns(one: string, other: string): number {
  const [a, b] = [grams(one), grams(other)];
  return [...a].filter((gram) => b.has(gram)).length / Math.max(1, Math.min(a.size, b.size));
}
