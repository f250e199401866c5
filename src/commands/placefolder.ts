import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { patched } from '../../cms/patched.ts';
import { canonValues } from '../domain/canonvalues.ts';
import { sentence } from '../domain/mistakes.ts';
import { entry } from '../schemas/entry.ts';
import { placeSchema, type Place } from '../schemas/place.ts';
import { heal, swap } from './swap.ts';

/** A file of content/places: its text, and the place as the site reads it. */
export type PlaceText = { text: string; place: Place };

const ending = '.yml';

/** Takes the folder of places, mends what a killed run left, and gives its files by id. Throws with the file, the field and the remedy. */
export function placeTexts(folder: string): Map<string, PlaceText> {
  heal(folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [name.slice(0, -ending.length), { text, place: place(`${folder}/${name}`, text) }];
      }),
  );
}

function place(file: string, text: string): Place {
  const { data, error } = entry(placeSchema).safeParse(canonValues(parse(text)));
  if (data) return data;
  const said = error.issues.map(({ path, message }) =>
    sentence({ file, field: path.join('.'), remedy: message }),
  );
  throw new Error(said.join('\n'));
}

/**
 * Takes a file as it stands, if it does, and the place that it shall say, and gives its text, in which
 * only what differs is changed. Throws when the text would say something else.
 */
export function placeText(old: PlaceText | undefined, wanted: Place): string {
  const said: unknown = old ? parse(old.text) : {};
  const before: Record<string, unknown> = { ...old?.place };
  const kept = new Map(Object.entries({ ...Object(said) }));
  const pairs = Object.entries(wanted).map(([key, value]): [string, unknown] =>
    kept.has(key) && same(before[key], value) ? [key, kept.get(key)] : [key, value],
  );
  const after = stringify(Object.fromEntries(pairs), { aliasDuplicateObjects: false });
  const text = patched(old?.text ?? '', after);
  if (!same(place('', text), wanted))
    throw new Error(`Không ghi được "${wanted.name}" thành YAML.`);
  return text;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes the folder, its files as they were read, and texts by id, and writes all of them or none: they
 * are written into a copy that takes the folder's place in the end. Throws, and nothing has changed,
 * when a file is no longer as it was read, or a step fails.
 */
export function writePlaces(
  folder: string,
  read: ReadonlyMap<string, PlaceText>,
  texts: ReadonlyMap<string, string>,
): void {
  const next = `${folder}.next`;
  try {
    heal(folder);
    rmSync(next, { recursive: true, force: true });
    cpSync(folder, next, { recursive: true, preserveTimestamps: true });
    refuseMoved(next, read);
    for (const [id, text] of texts)
      writeFileSync(join(next, `${id}${ending}`), text, { flush: true });
    swap(next, folder);
  } catch (error) {
    heal(folder);
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

function refuseMoved(copy: string, read: ReadonlyMap<string, PlaceText>): void {
  const now = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
  const moved = now.filter(
    (name) =>
      readFileSync(join(copy, name), 'utf8') !== read.get(name.slice(0, -ending.length))?.text,
  );
  if (moved.length > 0 || now.length !== read.size)
    throw new Error('Có người vừa sửa content/places. Chưa ghi gì. Hãy chạy lại.');
}
