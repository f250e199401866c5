/**
 * `npm run links`: asks every address of another site that content names, once, and prints what became
 * of those that are not simply there. Changes nothing. Exits with 1 when an address is gone.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { type LinkFile, type OutsideLink, outsideLinks } from '../domain/outsidelinks.ts';
import { type Asking, askLinks, type LinkAnswer, type LinkState, noHost } from './linkcheck.ts';

/** What the command works with. */
export type LinkDesk = { content: string; asking: Asking; say: (line: string) => void };

/** Asks the addresses of a folder of content, says what became of them, and gives whether none is gone. */
export async function links({ content, asking, say }: LinkDesk): Promise<boolean> {
  const found = outsideLinks(contentFiles(content));
  if (found.length === 0) throw new Error(`Không thấy địa chỉ ngoài nào trong ${content}.`);
  say(`Hỏi ${found.length} địa chỉ ngoài …`);
  const answers = await askLinks(
    found.map(({ url }) => url),
    asking,
  );
  if (answers.length > 1 && answers.every(({ told }) => told === noHost))
    throw new Error(
      `Không tìm thấy máy chủ nào của ${answers.length} địa chỉ: máy này có lẽ chưa nối mạng. Hãy chạy lại khi có mạng; chưa biết địa chỉ nào đã mất.`,
    );
  for (const line of report(found, answers)) say(line);
  return answers.every(({ state }) => state !== 'dead');
}

const names: readonly (readonly [LinkState, string])[] = [
  ['dead', 'Đã mất'],
  ['moved', 'Đã dời'],
  ['unsure', 'Chưa chắc, hãy mở thử bằng trình duyệt'],
];

function report(found: readonly OutsideLink[], answers: readonly LinkAnswer[]): string[] {
  const there = answers.filter(({ state }) => state === 'there').length;
  const lists = names.flatMap(([state, name]) => {
    const list = answers.filter((it) => it.state === state);
    if (list.length === 0) return [];
    return ['', `${name}: ${list.length}`, ...list.flatMap((it) => rows(it, found))];
  });
  return [`Còn đúng: ${there}`, ...lists];
}

/** One row for each place where content names the address: file, field, address, what was told. */
const rows = ({ url, told }: LinkAnswer, found: readonly OutsideLink[]): string[] =>
  (found.find((it) => it.url === url)?.places ?? []).map(({ file, field }) =>
    [file, field, url, told].join('\t'),
  );

function contentFiles(content: string): LinkFile[] {
  return globSync('**/*.{md,yml}', { cwd: content })
    .filter((file) => !file.endsWith('README.md'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(content, file), 'utf8');
      if (file.endsWith('.yml')) return { file, data: parse(text) as unknown };
      const [, front = '', body = ''] = /^---\r?\n([^]*?)\r?\n---\r?\n?([^]*)$/.exec(text) ?? [];
      return { file, data: parse(front) as unknown, body };
    });
}

if (import.meta.main) {
  try {
    const well = await links({
      content: process.env['CONTENT_DIR'] ?? 'content',
      asking: { fetch, timeoutMs: 20_000, gapMs: 1000, wait, hosts: 6 },
      say: console.log,
    });
    if (!well) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
