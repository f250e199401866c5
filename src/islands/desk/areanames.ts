import { read, type PrintedGazetteer } from '../../domain/printedgazetteer.ts';

/** Takes an area and gives its name; codes that the table does not have stand as they are. */
export type AreaNames = (area: { province: string; commune?: string | undefined }) => string;

let names: Promise<AreaNames> | undefined;

/** Gives names of areas; the table is fetched when the first one is asked for. Rejects when it does not come, and may be asked again. */
export function areaNames(): Promise<AreaNames> {
  names ??= fetched();
  names.catch(() => (names = undefined));
  return names;
}

async function fetched(): Promise<AreaNames> {
  const answer = await fetch('/dia-ban.json');
  if (!answer.ok) throw new Error('/dia-ban.json did not come.');
  // The build printed it.
  const { provinces, communes } = read((await answer.json()) as PrintedGazetteer);
  const byCode = new Map(
    [...provinces, ...communes].map(({ code, type, name }) => [code, `${type} ${name}`.trim()]),
  );
  return ({ province, commune }) =>
    [commune, province]
      .flatMap((code) => (code === undefined ? [] : [byCode.get(code) ?? `mã ${code}`]))
      .join(', ');
}
