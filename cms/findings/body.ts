import { blanks } from '../templates.ts';
import type { Draft, Finding } from './draft.ts';
import { bodyLabel } from './form.ts';

const code = /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1|$(?![^]))|`[^`\n]*`/gm;
const picture = /!\[([^\]]*)\]\(\s*<?([^)\s>]*)[^)]*\)/g;
const link = /\]\(\s*<?([^)\s>]*)/g;
const definition = /^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm;
const unsafe = /\bhttp:\/\/[^\s)>\]"”]*[^\s)>\]"”.,;:!?]/gi;
const marker = /\[(\d{1,2})\](?!\()/g;
const tag = /(?<!\\)<(?:!--|\/?[a-z][a-z0-9-]*(?=[\s/>]))[^>]*>/gi;

/** Where a link may lead, as the site's Markdown lets it through. */
const reachable = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/;

/** Takes a draft and gives what is wrong with the text below its fields: pictures, links, marks of sources, HTML. */
export function bodyFindings({ body, data }: Draft): Finding[] {
  if (body === undefined) return [];
  const text = body.replace(code, '');
  const links = text.replace(picture, '');
  const prose = links.replace(definition, '');
  const sources = Array.isArray(data['sources']) ? data['sources'].length : 0;
  return [
    ...all(text, picture).flatMap(([, alt = '', address = '']) => pictured(alt.trim(), address)),
    ...once(links, unsafe).map((it) =>
      error(`Liên kết ${it} chưa an toàn. Hãy dùng địa chỉ bắt đầu bằng https://.`),
    ),
    ...unreachable(links).map((it) =>
      error(
        `Liên kết "${it}" không mở được trên trang. Hãy dùng địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của ta.`,
      ),
    ),
    ...once(prose, marker)
      .filter((it) => Number(it) < 1 || Number(it) > sources)
      .map((it) => error(`Không có nguồn số ${it}. Hãy thêm nguồn ấy, hoặc sửa số trong [${it}].`)),
    ...blanks(body).map((it) => error(`Còn chỗ chưa viết: ${it}. Hãy viết vào, hoặc xóa dòng ấy.`)),
    ...tagged(text),
  ];
}

function pictured(alt: string, address: string): Finding[] {
  const name = address === '' ? '' : ` ${address}`;
  return [
    ...(alt === ''
      ? [error(`Ảnh${name} chưa có mô tả. Hãy viết cho người không nhìn thấy ảnh.`)]
      : []),
    ...(address.startsWith('/media/')
      ? []
      : [error(`Ảnh${name} không nằm trong /media/. Hãy tải ảnh lên rồi chèn lại.`)]),
  ];
}

const unreachable = (text: string): string[] =>
  [...new Set([...once(text, link), ...once(text, definition)])].filter(
    (it) => !reachable.test(it) && !/^http:/i.test(it),
  );

function tagged(text: string): Finding[] {
  const tags = [...new Set(all(text, tag).map(([it]) => it))];
  if (tags.length === 0) return [];
  const message = `Trang sẽ bỏ thẻ HTML: ${tags.slice(0, 3).join(' ')}. Hãy dùng các nút định dạng.`;
  return [{ level: 'warning', field: bodyLabel, message }];
}

const error = (message: string): Finding => ({ level: 'error', field: bodyLabel, message });

const all = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];

/** What a pattern catches, or its first group does, each once. */
const once = (text: string, pattern: RegExp): string[] => [
  ...new Set(all(text, pattern).map(([it, group]) => group ?? it)),
];
