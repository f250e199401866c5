import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { trialBook } from '../site/trialkeys.ts';
import { engines } from './engines.ts';
import { type Form, found } from './forms.ts';
import { pointWithKeyFile } from './keptoffice.ts';
import { patience } from './running.ts';
import { exchange, secret, type Secret, words } from './secrets.ts';
import { type Place, tapped } from './tapped.ts';

/** Gives each secret that is found somewhere, with where and how. */
const leaks = (places: readonly Place[], secrets: readonly Secret[]): string[] =>
  places.flatMap((place) =>
    secrets.flatMap(({ name, forms }) =>
      found(place.bytes, forms).map((form) => `${name} in ${place.name}: ${form}`),
    ),
  );

/** Without what shows the server that the asker, or an office, is one it knows: the field of that name, and nothing else. */
function withoutProofs({ name, bytes }: Place, sentOpenly: readonly string[]): Place {
  const text = bytes.toString('latin1');
  for (const field of sentOpenly) expect(text).toContain(field);
  const rest = sentOpenly.reduce((all, field) => all.replaceAll(field, ''), text);
  return { name, bytes: Buffer.from(rest, 'latin1') };
}

/** Writes bytes over others, anywhere, and gives what a search says then; nothing is left of it. */
function planted({ bytes }: Place, form: Form): string[] {
  const at = randomBytes(4).readUInt32BE() % Math.max(1, bytes.length - form.bytes.length);
  const room = Buffer.alloc(Math.max(bytes.length, form.bytes.length));
  const place = bytes.length < form.bytes.length ? room : bytes;
  const before = Buffer.from(place.subarray(at, at + form.bytes.length));
  form.bytes.copy(place, at);
  const seen = found(place, [form]);
  before.copy(place, at);
  return seen;
}

const names = { sqlite: ['thu.db', 'thu.db-shm', 'thu.db-wal'], postgres: ['postgres'] };

describe('Of a whole exchange', { timeout: patience }, () => {
  // All files of PostgreSQL are much to look through.
  test.each(process.env['PROVE'] ? engines : (['sqlite'] as const))(
    'nothing is found in what the server keeps on %s, says, hears and answers',
    async (engine) => {
      const office = await pointWithKeyFile();
      const { store, line, places } = await tapped(engine, office.book);
      const { secrets, sentOpenly } = await exchange(line, store, office);
      const left = places().map((place) =>
        place.name === 'asked' ? withoutProofs(place, sentOpenly) : place,
      );
      expect(left.map(({ name }) => name).sort()).toEqual(
        [...names[engine], 'said', 'asked', 'answered'].sort(),
      );
      expect(leaks(left, secrets)).toEqual([]);
      // The same search finds each secret in every form at every place.
      const forms = secrets.flatMap((it) => it.forms);
      const missed = left.flatMap((place) =>
        forms
          .filter((form) => planted(place, form).join() !== form.name)
          .map((form) => `${form.name} in ${place.name}`),
      );
      expect(missed).toEqual([]);
      expect(forms.length * left.length).toBeGreaterThan(1000);
    },
  );

  test('what the store and the line were told openly is found at each of these places', async () => {
    const { store, line, places } = await tapped('sqlite', trialBook('https://diem-tua.example'));
    const secrets = [secret('text', words.text)];
    const row = { name: words.text, ran: '' };
    await store.transact((db) => db.insertInto('job').values(row).execute());
    await line(`/api/${encodeURIComponent(words.text)}`, words.text);
    // The server's own first jobs may have emptied the log into the file already.
    const found = leaks(places(), secrets).map((leak) => leak.replace('thu.db-wal', 'thu.db'));
    expect([...new Set(found)]).toEqual([
      'text in thu.db: plain, NFC',
      'text in asked: plain, NFC',
      'text in asked: as part of an address, NFC',
    ]);
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    expect(leaks(places(), secrets)).toContain('text in thu.db: plain, NFC');
  });
});
