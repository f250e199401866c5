import { useEffect, useState } from 'react';
import { capital } from '../../src/domain/capital.ts';
import { read, type PrintedGazetteer } from '../../src/domain/printedgazetteer.ts';

/** Brings a file of this site, as `fetch` does. */
type Fetcher = (address: string) => Promise<Response>;

/** Brings the full names of today's provinces and communes by their codes. Rejects when the file does not come. */
export async function areaNames(fetcher: Fetcher): Promise<ReadonlyMap<string, string>> {
  const response = await fetcher('/dia-ban.json');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // The build of this site has printed it from a value of this type.
  const { provinces, communes } = read((await response.json()) as PrintedGazetteer);
  return new Map([...provinces, ...communes].map((unit) => [unit.code, fullName(unit)]));
}

const fullName = ({ type, name }: { type: string; name: string }): string =>
  capital(`${type} ${name}`.trim());

let asked: Promise<ReadonlyMap<string, string>> | undefined;

/** Gives a function from a code to its full name; until the names come, and for a code that is none, to the code itself. */
export function useAreaName(): (code: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    asked ??= areaNames((address) => fetch(address));
    asked.then(setNames, () => {
      asked = undefined;
    });
  }, []);
  return (code) => names.get(code) ?? `mã ${code}`;
}
