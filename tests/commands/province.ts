import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { key } from '../../src/commands/key.ts';
import { readOfficeFile } from '../../src/mailbox/keyfile.ts';
import { unwrap } from '../../src/mailbox/wrapping.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { passphrases, wrap } from '../mailbox/keys.ts';
import { seededBytes } from '../mailbox/people.ts';

/** The record of the place at which the point stands. */
export const place = `name: Trạm y tế mẫu
kind: health-station
operatorType: health
area: {province: '33', commune: '13264'}
sources: [{title: 'Nguồn bịa ra để thử', date: '2026'}]
status: verified
verified: {on: '2026-11-20', how: phone, role: người thử}
`;

/** An empty province on one machine: what is typed is answered in turn, and what is said can be read. */
export function province(today = '2026-11-27') {
  const root = mkdtempSync(join(tmpdir(), 'diem-tua-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, 'content');
  const folder = join(root, 'khoa-hop-thu');
  mkdirSync(join(content, 'places'), { recursive: true });
  writeFileSync(join(content, 'places', 'noi-mau.yml'), place);
  const clock = { today };
  const said: string[] = [];
  const run = async (typed: string, ...answers: string[]): Promise<string> => {
    said.length = 0;
    const ask = async (): Promise<string> => answers.shift() ?? '';
    const terminal = {
      ask,
      say: (line: string) => said.push(line),
      random: seededBytes(said.length + clock.today.length),
      wrap,
      unwrap,
    };
    const words = typed.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    await key(words, { content, terminal, today: clock.today, home: root });
    return said.join('\n');
  };
  const office = (id: string) =>
    readOfficeFile(readFileSync(join(folder, `${id}.khoa.json`), 'utf8'));
  const yaml = (id: string) =>
    keySchema.parse(parse(readFileSync(join(content, 'keys', `${id}.yml`), 'utf8')));
  return { root, content, folder, clock, run, office, yaml };
}

/** The passphrases of Mai and Ba. */
export const { mai, ba } = passphrases;

/** What is typed for the coordinator. */
export const coordinator =
  'new coordinator dieu-phoi --name "Điều phối mẫu" --kind health --province 33';

/** What is typed for the point. */
export const point = 'new point tram-mau --place noi-mau --coordinator dieu-phoi';

/** A province with a recovery key, a coordinator and a point. */
export async function ready() {
  const it = province();
  await it.run('new recovery', ba, ba);
  await it.run(`${coordinator} --people Mai`, mai, mai);
  const said = await it.run(`${point} --people Mai,Ba`, mai, mai, ba, ba);
  return { ...it, said };
}

/** Waits for what should be refused and gives the sentence. */
export const refused = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => 'it was accepted',
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? error.message : String(error);
};
