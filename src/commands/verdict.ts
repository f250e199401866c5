/** A judged query: what must be among the first ten, what first, and of which pairs the one before the other. */
export type JudgedQuery = {
  query: string;
  mustInclude: readonly string[];
  mustRankFirst?: string;
  mustRankAbove?: readonly (readonly [higher: string, lower: string])[];
  cat: string;
};

/** How a query did: `rank` is the place of the first answer looked for, from 1; 0 when it was not found. */
export type Verdict = {
  query: JudgedQuery;
  passed: boolean;
  rank: number;
  found: readonly string[];
};

const shown = 10;

/** Takes a query and the documents it found, the best first, and judges. */
export function verdict(query: JudgedQuery, found: readonly string[]): Verdict {
  const { mustInclude, mustRankFirst, mustRankAbove = [] } = query;
  const first = found.slice(0, shown);
  const place = (id: string) => (found.includes(id) ? found.indexOf(id) : Infinity);
  const passed =
    mustInclude.every((id) => first.includes(id)) &&
    (mustRankFirst === undefined || found[0] === mustRankFirst) &&
    mustRankAbove.every(([higher, lower]) => place(higher) < place(lower));
  const wanted = mustRankFirst === undefined ? mustInclude : [mustRankFirst];
  const rank = Math.min(...wanted.map(place)) + 1;
  return { query, passed, rank: Number.isFinite(rank) ? rank : 0, found };
}

/** Takes verdicts and gives lines to print: what failed, counts by category, mean reciprocal rank, queries without results. */
export function report(verdicts: readonly Verdict[]): string[] {
  const failed = verdicts.filter(({ passed }) => !passed);
  const categories = Map.groupBy(verdicts, ({ query }) => query.cat);
  const reciprocal = verdicts.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  const empty = verdicts.filter(({ found }) => found.length === 0);
  return [
    ...failed.map(({ query, found }) => `failed: ${query.cat}: ${query.query} → ${list(found)}`),
    [...categories].map(([name, all]) => `${name} ${count(all)}/${all.length}`).join(', '),
    `mean reciprocal rank ${(reciprocal / verdicts.length).toFixed(3)}`,
    `without results: ${empty.length}${empty.map(({ query }) => ` "${query.query}"`).join('')}`,
  ];
}

/** How many passed. */
export const count = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(({ passed }) => passed).length;

const list = (found: readonly string[]): string => found.slice(0, 4).join(', ') || 'nothing';
