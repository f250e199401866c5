/**
 * `npm run publish [-- --due | --check | back]`, on the machine that serves the site from a clone:
 * pulls, installs what changed, builds aside, and puts the pages in place when all of it went well.
 * What came of it stands in .cache/publish.json, which editors see.
 *
 * --due    does nothing unless a new commit or a new day has come: for timers and webhooks
 * --check  builds aside what is there, without pulling and without publishing: for proposals
 * back     exchanges the pages for those before; once more goes forward again
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Commit, isDue, localTime, type Publication } from '../domain/publication.ts';
import { buildSentences, withoutPlaces } from './buildsentences.ts';
import { head, pull } from './clone.ts';
import { lock } from './lock.ts';
import { last, mark, marked, record } from './record.ts';
import { type Run, runner } from './runner.ts';
import { exchange, heal, swap } from './swap.ts';

/** A command with its arguments. */
export type Command = readonly [command: string, ...args: string[]];

/** Where and with what to publish. */
export type Workplace = {
  /** The clone. */
  root: string;
  /** The served folder. */
  live: string;
  /** Where builds are made, and the record and the lock kept. */
  cache: string;
  run: Run;
  /** Installs what the lock file of packages names anew. */
  install: Command;
  /** Builds into a folder. */
  build: (folder: string) => Command;
  now: () => Date;
  say: (line: string) => void;
  /** How long to wait for another run to end, in ms. */
  waitMs: number;
};

/** What is wanted of a run. */
export type Wish = 'publish' | 'due' | 'check' | 'back';

/** Does what is wanted, alone, and says whether it went well. */
export function publish(place: Workplace, wish: Wish): boolean {
  const release = alone(place);
  if (!release) return false;
  try {
    if (wish === 'check') return check(place);
    if (heal(place.live)) place.say('Lần trước bị ngắt giữa chừng; đã đặt lại trang cũ.');
    return wish === 'back' ? goBack(place) : update(place, wish === 'due');
  } catch (error) {
    place.say(message(error));
    return false;
  } finally {
    release();
  }
}

function alone({ cache, say, waitMs }: Workplace): (() => void) | undefined {
  const file = join(cache, 'publish.lock');
  const free = lock(file, 0);
  if (free) return free;
  say('Một lần đăng khác đang chạy. Chờ lần ấy xong …');
  const later = lock(file, waitMs);
  if (!later) say('Lần đăng kia vẫn chưa xong, nên lần này thôi. Hãy chạy lại sau.');
  return later;
}

function check(place: Workplace): boolean {
  const wrong = buildAside(place);
  for (const line of wrong) place.say(line);
  place.say(wrong.length > 0 ? 'Chưa dựng được trang.' : 'Dựng được trang. Chưa đăng gì.');
  return wrong.length === 0;
}

function goBack(place: Workplace): boolean {
  exchange(place.live);
  const { commit, subject } = marked(place.live);
  write(place, { commit, subject }, { state: 'back' });
  place.say(`Đã đổi sang bản ${title({ commit, subject })}. Chạy lại lệnh này để đổi trở lại.`);
  return true;
}

function update(place: Workplace, onlyDue: boolean): boolean {
  const begun = place.now();
  let commit = head(place.run);
  let trying: { seconds?: number } = {};
  try {
    const isNew = pull(place.run);
    commit = head(place.run);
    if (onlyDue && waits(place, commit, isNew)) return true;
    place.say(
      isNew
        ? `Có bài mới: ${title(commit)}.`
        : 'Không có gì mới. Vẫn dựng lại, vì ngày trên trang đổi.',
    );
    install(place);
    const wrong = buildAside(place);
    trying = { seconds: Math.round((place.now().getTime() - begun.getTime()) / 1000) };
    if (wrong.length > 0) return failed(place, commit, { ...trying, sentences: wrong });
    mark(next(place), commit);
    swap(next(place), place.live, true);
  } catch (error) {
    const sentences = message(error)
      .split('\n')
      .map((line) => withoutPlaces(line, place.root));
    return failed(place, commit, { ...trying, sentences });
  }
  write(place, commit, { ...trying, state: 'published' });
  place.say(`Đã đăng bản ${title(commit)}.`);
  return true;
}

function waits({ cache, live, now, say }: Workplace, { commit }: Commit, isNew: boolean): boolean {
  const before = last(join(cache, 'publish.json'));
  if (!existsSync(live) || isDue(before, { commit, isNew }, now())) return false;
  const held = before?.state === 'back' && before.commit !== commit;
  say(held ? 'Đang giữ bản trước, cho đến khi kho có bản mới.' : 'Không có gì mới.');
  return true;
}

function install({ run, install: [command, ...args] }: Workplace): void {
  if (run(command, args).ok) return;
  throw new Error('Không cài được các gói mà trang cần. Hãy xem mạng của máy chủ rồi chạy lại.');
}

const next = ({ cache }: Workplace): string => join(cache, 'next');

function buildAside(place: Workplace): string[] {
  rmSync(next(place), { recursive: true, force: true });
  const [command, ...args] = place.build(next(place));
  const { ok, out, err } = place.run(command, args);
  if (!ok) return buildSentences(`${out}\n${err}`, place.root);
  return existsSync(next(place)) ? [] : ['Lệnh dựng trang không để lại trang nào.'];
}

type Outcome = Pick<Publication, 'seconds' | 'sentences'>;

function failed(place: Workplace, commit: Commit, outcome: Outcome): boolean {
  write(place, commit, { ...outcome, state: 'failed' });
  for (const line of outcome.sentences ?? []) place.say(line);
  place.say(`Chưa đăng được bản ${title(commit)}. Trang cũ vẫn đứng nguyên.`);
  return false;
}

const write = (
  { cache, now }: Workplace,
  { commit, subject }: Commit,
  rest: Outcome & Pick<Publication, 'state'>,
): void => record(join(cache, 'publish.json'), { at: localTime(now()), commit, subject, ...rest });

const title = ({ commit, subject }: Commit): string =>
  commit ? `${commit} “${subject}”` : 'không rõ từ bài nào';

const message = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Takes what was typed after the command and gives the wish; nothing when it cannot be read. */
export function wished(args: readonly string[]): Wish | undefined {
  const options = { due: { type: 'boolean' }, check: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const wishes = [...positionals, ...Object.keys(values)];
    const [wish = 'publish'] = wishes;
    const known = wish === 'publish' || wish === 'due' || wish === 'check' || wish === 'back';
    return known && wishes.length < 2 ? wish : undefined;
  } catch {
    return undefined;
  }
}

const halfAnHour = 30 * 60 * 1000;

function clone(): Workplace {
  const root = join(import.meta.dirname, '../..');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return {
    root,
    live: join(root, 'dist'),
    cache: join(root, '.cache'),
    run: runner(root, env, (text) => process.stderr.write(text)),
    install: ['node', 'src/commands/setup.mjs'],
    build: (folder) => ['node', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    now: () => new Date(),
    say: console.log,
    waitMs: halfAnHour,
  };
}

if (import.meta.main) {
  const wish = wished(process.argv.slice(2));
  if (!wish) console.error('Cách dùng: npm run publish [-- --due | -- --check | -- back]');
  process.exitCode = wish && publish(clone(), wish) ? 0 : 1;
}
