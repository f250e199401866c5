import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { localBackend, type AdminBackend } from '../../src/build/adminbackend.ts';
import { checkAdmin } from '../../src/build/admincheck.ts';
import { folder } from './folder.ts';

type Field = Record<string, unknown>;
type Config = { collections: { name: string; fields: Field[] }[] };

const printed = readFileSync('cms/config.yml', 'utf8');

/** Takes a change to the configuration and lets Decap judge it; gives what it says, or nothing. */
async function judged(change: (config: Config) => void, target?: AdminBackend): Promise<string> {
  const config = parse(printed) as Config; // as tests/cms/config.test.ts prints it
  change(config);
  const root = await folder({ 'cms/config.yml': stringify(config) });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return checkAdmin(root, target).then(
    () => '',
    (error: Error) => error.message,
  );
}

/** The field of articles with this name. */
function field({ collections }: Config, name: string): Field {
  const found = collections[0]?.fields.find((it) => it['name'] === name);
  if (!found) throw new Error(`articles have no field ${name}`);
  return found;
}

// It prints what it finds, too.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('Decap’s own check', () => {
  test.each<AdminBackend>([
    localBackend,
    { backend: { name: 'forgejo', repo: 'a/b', branch: 'main', app_id: 'x' }, hosts: [] },
  ])('has nothing against the printed configuration with $backend.name', async (target) => {
    expect(await judged(() => {}, target)).toBe('');
  });

  test.each<[string, (config: Config) => void, string]>([
    [
      'a list of choices that is none',
      (it) => Object.assign(field(it, 'kind'), { options: 'news' }),
      "'collections[0].fields[2].options' must be array",
    ],
    [
      'a field without a name',
      (it) => Reflect.deleteProperty(field(it, 'summary'), 'name'),
      "'collections[0].fields[1]' must have required property 'name'",
    ],
    [
      'two fields of one name',
      (it) => Object.assign(field(it, 'summary'), { name: 'title' }),
      "'collections[0].fields' fields names must be unique",
    ],
    [
      'a whole number that is none',
      (it) => Object.assign(field(it, 'remember'), { max: 'ba' }),
      "'collections[0].fields[3].max' must be number",
    ],
  ])('stops the build at %s', async (_, change, sentence) => {
    const said = await judged(change);
    expect(said.startsWith('cms/config.yml: ')).toBe(true);
    expect(said).toContain(sentence);
  });
});
