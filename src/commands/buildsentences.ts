import { stripVTControlCharacters } from 'node:util';

/** How many sentences are told: whoever mends the first twenty sees the rest at the next try. */
const most = 20;

/** How many of the last lines are told when no sentence is found. */
const tail = 5;

/**
 * Takes what a failed build printed and gives what editors need of it: each sentence that names a
 * file of content, once; without any, its last lines. Nothing in it tells where on the machine.
 */
export function buildSentences(output: string, root: string): string[] {
  const lines = stripVTControlCharacters(output).replaceAll('\r', '').split('\n');
  const found = [...new Set([...lines.flatMap(named), ...schemaSentences(lines)])];
  if (found.length === 0) return lastLines(lines, root);
  const rest = found.length - most;
  return rest > 0 ? [...found.slice(0, most), `Còn ${rest} chỗ sai nữa.`] : found;
}

/** A sentence as our own code says it: content/FILE: …, or content/FILE, dòng N: … */
const sentence = /\bcontent\/[^:,]+?\.(?:md|ya?ml)(?:, dòng \d+)?: \S.*$/u;

function named(line: string): string[] {
  const found = line.includes('[WARN]') ? undefined : sentence.exec(line)?.[0];
  // What follows is the parser's English, over several lines.
  return found === undefined ? [] : [found.replace(/ viết sai \(.*$/u, ` viết sai. ${yamlRemedy}`)];
}

const yamlRemedy = 'Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này.';

/** Astro's heading above what a schema refused, and each field below it. */
const heading = /([\w-]+) → (\S+) data does not match collection schema/u;
const field = /^ {2}([^\s:]*): (\S.*)$/u;
const markdown = ['articles', 'documents'];

function schemaSentences(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const [, folder = '', slug = ''] = heading.exec(line) ?? [];
    if (!folder) return [];
    const ending = markdown.includes(folder) ? 'md' : 'yml';
    const below = lines.slice(index + 1);
    const hint = below.findIndex((one) => one.trim() === 'Hint:');
    return below.slice(0, hint === -1 ? 50 : hint).flatMap((one) => {
      const [, path, remedy] = field.exec(one) ?? [];
      if (path === undefined) return [];
      return [`content/${folder}/${slug}.${ending}: ${path && `mục "${path}". `}${remedy}`];
    });
  });
}

function lastLines(lines: readonly string[], root: string): string[] {
  const told = lines
    .filter((line) => !/^\s*at\s/u.test(line))
    .map((line) => withoutPlaces(line, root).trim().slice(0, 300))
    .filter(Boolean)
    .slice(-tail);
  return told.length > 0
    ? told
    : ['Lần dựng trang dừng lại mà không nói vì sao. Hãy báo kỹ thuật.'];
}

/** Takes a line and the clone's folder and gives the line without paths of the machine and without log-ins in addresses. */
export const withoutPlaces = (line: string, root: string): string =>
  line
    .replaceAll('file://', '')
    .replaceAll(`${root}/`, '')
    .replace(/\b(\w+:\/\/)[^\s/@]*@/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_:/.])\/(?:[^\s/:'"`()]+\/)+/gu, '…/');
