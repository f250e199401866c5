import { byName } from '../domain/fold.ts';

/** The names of provinces by their codes. */
export type Names = ReadonlyMap<string, string>;

/** Takes the code of a province, or '', and gives how readers know it. */
export const nameOf = (code: string, names: Names): string =>
  code === '' ? 'Hộp thư toàn quốc' : (names.get(code) ?? `Tỉnh, thành phố mang mã ${code}`);

/** Takes rows and gives them in the order of the provinces' names, what serves the whole nation last. */
export const inOrder = <Row extends { province: string }>(
  rows: readonly Row[],
  names: Names,
): Row[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.province === '') - Number(b.province === '') ||
      byName(nameOf(a.province, names), nameOf(b.province, names)),
  );
