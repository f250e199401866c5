/** One line of the bench: a figure and the limit that it must keep. */
export type Row = {
  name: string;
  figure: number;
  limit: number;
  /** Whether the figure may be at most or must be at least the limit. */
  bound: 'at most' | 'at least';
  unit: 'B' | '×' | 's' | 'points' | '/s' | 'ms' | 'MB';
};

/** Takes what a figure is of, the figure and what it may be at most, and gives the row. */
export const atMost = (name: string, figure: number, limit: number, unit: Row['unit']): Row => ({
  name,
  figure,
  limit,
  bound: 'at most',
  unit,
});

/** Takes what a figure is of, the figure and what it must be at least, and gives the row. */
export const atLeast = (...said: Parameters<typeof atMost>): Row => ({
  ...atMost(...said),
  bound: 'at least',
});

/** Whether a row keeps its limit; a figure that is no number keeps none. */
export const holds = ({ figure, limit, bound }: Row): boolean =>
  bound === 'at most' ? figure <= limit : figure >= limit;

/** Takes rows and gives them as a table in plain text: row, figure, limit, ok or FAIL. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    shown(row.figure, row.unit),
    `${row.bound === 'at most' ? '≤' : '≥'} ${shown(row.limit, row.unit)}`,
    holds(row) ? 'ok' : 'FAIL',
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map((line) => line.map((cell, column) => aligned(cell, column, widths)).join('  '))
    .join('\n');
}

const aligned = (cell: string, column: number, widths: readonly number[]): string =>
  column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);

const shown = (figure: number, unit: Row['unit']): string => {
  if (unit === '×') return `${figure.toFixed(2)} ×`;
  if (unit === 's') return `${figure.toFixed(1)} s`;
  return `${Math.round(figure).toLocaleString('en')} ${unit}`;
};
