import type { AreaCorrection, AreaType } from '../schemas/area.ts';

/** A unit in one state of the table; a province has no `province`. */
export type Unit = { code: string; name: string; type: AreaType; province?: string | undefined };

/**
 * Takes the units before a correction and gives them after it: renamed, retyped, founded and ended.
 * Throws a sentence naming the correction when it names a code that the table does not have.
 */
export function corrected(units: Unit[], correction: AreaCorrection): Unit[] {
  const changes = new Map(correction.changes.map((change) => [change.code, change]));
  const known = new Set(units.map((unit) => unit.code));
  const added = correction.changes.flatMap((change) => newUnit(change, known) ?? []);
  const there = new Set([...known, ...added.map((unit) => unit.code)]);
  const unknown = [...changes.values()]
    .flatMap(({ code, successors }) => [code, ...(successors ?? [])])
    .find((code) => !there.has(code));
  if (unknown) {
    throw new Error(
      `content/areas, "${correction.title}": bảng đơn vị hành chính không có mã ${unknown}. Hãy xem lại mã.`,
    );
  }
  return [...units, ...added]
    .filter((unit) => !changes.get(unit.code)?.successors)
    .map((unit) => {
      const change = changes.get(unit.code);
      return { ...unit, type: change?.type ?? unit.type, name: change?.name ?? unit.name };
    });
}

type Change = AreaCorrection['changes'][number];

/** The unit that a change founds: only one that gives type, name and a province that exists. */
function newUnit(change: Change, known: ReadonlySet<string>): Unit | undefined {
  const { code, type, name, province } = change;
  if (!type || !name || !province || !known.has(province)) return undefined;
  return known.has(code) ? undefined : { code, type, name, province };
}

/** The codes that took the place of each unit that ended, by its code. */
export type Heirs = ReadonlyMap<string, readonly string[]>;

/** Takes corrections and gives the heirs of every unit that they end. */
export const heirs = (corrections: readonly AreaCorrection[]): Heirs =>
  new Map(
    corrections.flatMap(({ changes }) =>
      changes.flatMap(({ code, successors }) => (successors ? [[code, successors] as const] : [])),
    ),
  );
