/**
 * Takes a Markdown text as it stood and as the editor's form writes it, and gives the second with every
 * paragraph and list that says the same as one of the first as it stood there, and the rest in the
 * house's signs: `[1]` for a source, `-` before a point.
 */
export function body(before: string, after: string): string {
  const old = blocks(before);
  const stood = new Map(old.toReversed().map((block) => [gist(block), block] as const));
  const wanted = blocks(after);
  const same =
    old.length === wanted.length && old.every((it, i) => gist(it) === gist(wanted[i] ?? ''));
  if (same) return before;
  const text = wanted.map((block) => stood.get(gist(block)) ?? tidy(block)).join('\n\n');
  const [lead = ''] = /^\n*/.exec(before) ?? [];
  return text === '' ? '' : `${lead}${text}\n`;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const item = /^ {0,3}([-*+]|\d+[.)])\s/;

/** Parts between blank lines; a fence is one, and a list with the points and paragraphs inside it. */
function blocks(text: string): string[] {
  const found: string[] = [];
  let closing: string | undefined;
  let apart = true;
  for (const line of text.split('\n')) {
    const [, signs = ''] = fence.exec(line) ?? [];
    const blank = line.trim() === '' && closing === undefined;
    const last = found.at(-1);
    if (blank) apart = true;
    else if (last !== undefined && (!apart || closing !== undefined))
      found.splice(-1, 1, `${last}\n${line}`);
    else if (last !== undefined && goesOn(last, line)) found.splice(-1, 1, `${last}\n\n${line}`);
    else found.push(line);
    if (!blank) apart = false;
    if (signs && closing === undefined) closing = signs;
    else if (closing !== undefined && line.trim().startsWith(closing)) closing = undefined;
  }
  return found;
}

/** Whether a line after a blank one still belongs to the list before it. */
function goesOn(block: string, line: string): boolean {
  const [, first] = item.exec(block) ?? [];
  if (first === undefined) return false;
  const [, sign] = item.exec(line) ?? [];
  return /^\s{2,}\S/.test(line) || (sign !== undefined && /\d/.test(sign) === /\d/.test(first));
}

/** Signs of Markdown as letters that no text holds, so that a sign and the same letter written out differ. */
const mark = {
  strong: '\ue000',
  weak: '\ue001',
  link: '\ue002',
  point: '\ue003',
  head: '\ue004',
  rule: '\ue005',
  turn: '\ue006',
};
const written = 0xe100;

/** What a block says, whatever signs were used to say it; text with code in it is taken to the letter. */
function gist(block: string): string {
  if (/`|~~~/.test(block)) return block;
  return block
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCodePoint(written + sign.charCodeAt(0)),
    )
    .replace(/( {2,}|\\)\n/g, mark.turn)
    .replace(/^ {0,3}(?:([-*_]) *)(?:\1 *){2,}$/gm, mark.rule)
    .replace(/\n\s*\n/g, '\n')
    .replace(/^([ ]*)[-*+]\s+/gm, `$1${mark.point}`)
    .replace(/^ {0,3}(#{1,6})\s+/gm, `$1${mark.head}`)
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, `${mark.link}$1${mark.link}$2${mark.link}`)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, `${mark.strong}$2${mark.strong}`)
    .replace(
      /(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu,
      `${mark.weak}$2${mark.weak}`,
    )
    .replace(/[\ue100-\ue1ff]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) - written))
    .replace(/(?<=\S)[ \t]+/g, ' ')
    .trim();
}

/** The form's writer escapes the bracket of a source, and has its own sign for a point. */
const tidy = (block: string): string =>
  fence.test(block)
    ? block
    : block.replace(/\\\[(\d+)\](?!\()/g, '[$1]').replace(/^(\s*)\*(?=\s)/gm, '$1-');
