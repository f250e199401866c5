import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchange, heal, swap } from '../../src/commands/swap.ts';

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

/** Each folder that is there, with the text of its page; nothing where it is half deleted. */
const folders = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => {
      const page = at(name, 'index.html');
      return [name, existsSync(page) ? readFileSync(page, 'utf8') : ''];
    }),
  );

describe('The build before', () => {
  test('is kept where that is wanted, and only that one', () => {
    for (const text of ['one', 'two', 'three']) {
      pages('next', text);
      swap(at('next'), at('live'), true);
    }
    expect(folders()).toEqual({ live: 'three', 'live.previous': 'two' });
  });

  test('changes places with the one that is served, and again', () => {
    pages('live', 'new');
    pages('live.previous', 'old');
    exchange(at('live'));
    expect(folders()).toEqual({ live: 'old', 'live.previous': 'new' });
    exchange(at('live'));
    expect(folders()).toEqual({ live: 'new', 'live.previous': 'old' });
  });

  test('cannot be exchanged when there is none', () => {
    pages('live', 'new');
    expect(() => exchange(at('live'))).toThrow(
      'Không có bản trước để trở về. Bản trước chỉ có từ lần "npm run publish" thứ hai trở đi.',
    );
    expect(folders()).toEqual({ live: 'new' });
  });
});

// What each step leaves, in order; `.aside` holds the oldest while a new build comes, or the served
// one while two builds change places.
test.each([
  [
    'a swap, its first step',
    { live: 'b', 'live.aside': 'a', next: 'c' },
    { live: 'b', 'live.previous': 'a', next: 'c' },
  ],
  [
    'a swap, its second step',
    { 'live.previous': 'b', 'live.aside': 'a', next: 'c' },
    { live: 'b', 'live.previous': 'a', next: 'c' },
  ],
  [
    'a swap, its third step',
    { live: 'c', 'live.previous': 'b', 'live.aside': 'a' },
    { live: 'c', 'live.previous': 'b' },
  ],
  [
    'a swap, deleting',
    { live: 'c', 'live.previous': 'b', 'live.trash': '' },
    { live: 'c', 'live.previous': 'b' },
  ],
  [
    'a first swap with an older build',
    { 'live.previous': 'b', next: 'c' },
    { live: 'b', next: 'c' },
  ],
  [
    'an exchange, its first step',
    { 'live.aside': 'b', 'live.previous': 'a' },
    { live: 'a', 'live.previous': 'b' },
  ],
  [
    'an exchange, its second step',
    { live: 'a', 'live.aside': 'b' },
    { live: 'a', 'live.previous': 'b' },
  ],
  ['nothing', { live: 'b', 'live.previous': 'a' }, { live: 'b', 'live.previous': 'a' }],
] as [string, Record<string, string>, Record<string, string>][])(
  'what was killed in %s is healed',
  (_step, left, healed) => {
    for (const [name, text] of Object.entries(left)) pages(name, text);
    expect(heal(at('live'))).toBe(!('live' in left));
    expect(folders()).toEqual(healed);
  },
);
