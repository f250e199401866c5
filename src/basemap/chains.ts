import type { Position } from 'geojson';
import type { Ring } from './geometry.ts';

export type Chains = { closed: Ring[]; open: Position[][] };

/** Joins pieces of lines that share an end (to 0.0001°) into rings and, where no ring closes, open chains. */
export function chains(pieces: readonly Position[][]): Chains {
  const loose = new Pieces(pieces.filter((piece) => !isClosed(piece)));
  const grown = [...loose.grown()];
  return {
    closed: [...pieces.filter(isClosed), ...grown.filter(isClosed)].map(sealed),
    open: grown.filter((piece) => !isClosed(piece)),
  };
}

/** Pieces found by either end; each leaves when a chain takes it. */
class Pieces {
  readonly #left: Set<Position[]>;
  readonly #ends = new Map<string, Set<Position[]>>();

  constructor(pieces: readonly Position[][]) {
    this.#left = new Set(pieces);
    for (const piece of pieces) {
      for (const end of [piece[0], piece.at(-1)]) {
        const key = keyOf(end);
        this.#ends.set(key, (this.#ends.get(key) ?? new Set()).add(piece));
      }
    }
  }

  *grown(): Generator<Position[]> {
    for (const piece of this.#left) {
      this.#take(piece);
      yield this.#longest(this.#longest(piece).toReversed());
    }
  }

  #longest(start: Position[]): Position[] {
    const parts = [start];
    for (let last = start.at(-1); keyOf(last) !== keyOf(start[0]); last = parts.at(-1)?.at(-1)) {
      const [next] = this.#ends.get(keyOf(last)) ?? [];
      if (!next) break;
      this.#take(next);
      parts.push((keyOf(next[0]) === keyOf(last) ? next : next.toReversed()).slice(1));
    }
    return parts.flat();
  }

  #take(piece: Position[]): void {
    this.#left.delete(piece);
    this.#ends.get(keyOf(piece[0]))?.delete(piece);
    this.#ends.get(keyOf(piece.at(-1)))?.delete(piece);
  }
}

const keyOf = ([lng = 0, lat = 0]: Position = []): string => `${lng.toFixed(4)},${lat.toFixed(4)}`;
const isClosed = (line: Position[]): boolean =>
  line.length > 3 && keyOf(line[0]) === keyOf(line.at(-1));
const sealed = (line: Position[]): Ring => [...line.slice(0, -1), line[0] ?? []];
