import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openedBy, readVector, shippedVectors } from '../mailbox/agevectors.ts';
import { page } from './pages.ts';

const dist = join(import.meta.dirname, '../../dist');

/** The scripts of the asker's pages as they ship. */
const shipped = globSync(join(dist, '_astro/{mail,MailForm.,_diem-tua_curve}*.js'));

type Opener = (file: Uint8Array, identities: readonly string[]) => Promise<Uint8Array>;
let decrypted: Opener;

beforeAll(async () => {
  const [file = ''] = shipped.filter((it) => /mailreturn\.[^/]+\.js$/.test(it));
  // The file exports what src/scripts/mailreturn.ts does.
  ({ decrypted } = (await import(pathToFileURL(file).href)) as { decrypted: Opener });
});

/** Opens a vector with the shipped bundle, which has no use for passphrases. */
const opened = (name: string): Promise<string> =>
  openedBy(name, (file, { identities }) => decrypted(file, identities));

describe('age in the script of the page on which letters are read, as it ships', () => {
  const withKeys = shippedVectors.filter((name) => readVector(name).all('passphrase').length === 0);
  const withPassphrases = shippedVectors.filter((name) => !withKeys.includes(name));

  test('has all the vectors before it', () => {
    expect(shippedVectors).toHaveLength(124);
    expect(withKeys.length).toBeGreaterThan(80);
    expect(withPassphrases.length).toBeGreaterThan(10);
  });

  test.each(withKeys)('%s', async (name) => {
    const { one } = readVector(name);
    if (one('expect') === 'success') expect(await opened(name)).toBe(one('payload'));
    else await expect(opened(name)).rejects.toThrow();
  });

  test('opens nothing with a passphrase: that part is cut', async () => {
    let count = 0;
    for (const name of withPassphrases) {
      await expect(opened(name), name).rejects.toThrow();
      count += 1;
    }
    expect(count).toBe(withPassphrases.length);
  });
});

describe('the scripts of the pages of letters', () => {
  /** What is younger than Object.hasOwn (Chromium 93, Safari 15.4), which the door asks for, and quick to slip in. */
  const young =
    /\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy|canParse|fromAsync|withResolvers|isWellFormed|toWellFormed)\(|structuredClone\(|AbortSignal\.(timeout|any)\b/g;

  test('call nothing that a browser lacks to which the door opens', () => {
    expect('a.findLast(b)'.match(young)).toEqual(['.findLast(']);
    expect(shipped.length).toBe(5);
    for (const file of shipped) {
      const text = readFileSync(file, 'utf8');
      expect(text.match(young) ?? [], file).toEqual([]);
    }
  });

  test('hold no address but those of this site', () => {
    const foreign = /https?:\/\/(?!www\.w3\.org\/2000\/svg)[\w.-]+/g;
    expect('"https://a.example/x"'.match(foreign)).toEqual(['https://a.example']);
    for (const file of shipped)
      expect(readFileSync(file, 'utf8').match(foreign) ?? [], file).toEqual([]);
  });
});

test('the page about privacy says of letters what the room of letters says to developers', () => {
  const said = (page('/rieng-tu/').tree.querySelector('main')?.textContent ?? '').replace(
    /\s+/g,
    ' ',
  );
  const readme = readFileSync(join(import.meta.dirname, '../../src/mailbox/README.md'), 'utf8');
  const [people = ''] = readme.split('\n---\n');
  const rows = people.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.slice(2).flatMap((line) => line.split('|').slice(1, -1));
  const promises = people.split('\n').filter((line) => line.startsWith('- '));
  const sentences = [...cells, ...promises.map((line) => line.slice(2).replaceAll('**', ''))];
  expect(cells.length).toBeGreaterThan(18);
  expect(promises.length).toBeGreaterThan(5);
  expect(sentences.map((it) => it.trim()).filter((it) => !said.includes(it))).toEqual([]);
});

describe('the pages of letters where no mailbox takes any', () => {
  test.each(['/gui-cau-hoi/', '/hop-thu/', '/gop-y/'])(
    '%s: say so, with lines and places, and hold nothing that could be submitted',
    (path) => {
      const { tree, html } = page(path);
      expect(tree.querySelectorAll('form, [formaction], [action]')).toEqual([]);
      expect(html).toContain('href="tel:115"');
      expect(html).toContain('href="tel:113"');
      for (const href of ['/so-dien-thoai/', '/tim-noi-giup-do/'])
        expect(tree.querySelector(`main a[href="${href}"]`), href).not.toBeNull();
      expect(tree.querySelector('[data-closed]')).not.toBeNull();
      expect(
        tree.querySelectorAll('main input').map((it) => it.getAttribute('autocomplete')),
      ).toEqual(tree.querySelectorAll('main input').map(() => 'off'));
    },
  );

  test('/moi-noi-chuyen/ says so too, and gives a letter to print', () => {
    const { tree } = page('/moi-noi-chuyen/');
    expect(tree.querySelectorAll('form, main input')).toEqual([]);
    expect(tree.querySelector('[data-closed]')?.textContent).toContain(
      'Chưa có nơi nào nhận thư mời qua trang này.',
    );
    expect(tree.querySelector('main a[href="/moi-noi-chuyen/thu-moi/"]')).not.toBeNull();
  });

  test('are linked from nowhere where nobody would read', () => {
    for (const path of ['/', '/tim-noi-giup-do/', '/so-dien-thoai/'])
      expect(page(path).html, path).not.toContain('"/gui-cau-hoi/"');
  });
});
