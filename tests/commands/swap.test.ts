import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { swap } from '../../src/commands/swap.ts';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pages = (name: string, text: string): void => {
  mkdirSync(at(name));
  writeFileSync(at(name, 'index.html'), text);
};

describe('A finished build', () => {
  test('takes the place of the old pages whole', () => {
    pages('live', 'old');
    pages('next', 'new');
    swap(at('next'), at('live'));
    expect(readFileSync(at('live', 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(at('next'))).toBe(false);
    expect(existsSync(at('live.previous'))).toBe(false);
  });

  test('is the first of its kind where no pages stood', () => {
    pages('next', 'new');
    swap(at('next'), at('live'));
    expect(readFileSync(at('live', 'index.html'), 'utf8')).toBe('new');
  });

  test('that is not there leaves the old pages as they are, and says what to do', () => {
    pages('live', 'old');
    expect(() => swap(at('next'), at('live'))).toThrow('Run: npm run build');
    expect(readFileSync(at('live', 'index.html'), 'utf8')).toBe('old');
  });

  test('comes after a process that was killed between the two steps', () => {
    pages('live.previous', 'old');
    pages('next', 'new');
    swap(at('next'), at('live'));
    expect(readFileSync(at('live', 'index.html'), 'utf8')).toBe('new');
  });
});
