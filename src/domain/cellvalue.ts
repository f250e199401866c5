import type { Shape } from '../schemas/shape.ts';
import { canonText } from './canon.ts';
import { wordsOf, type Column } from './columns.ts';
import { emptyList, unmarked, type Cell } from './csv.ts';
import { recovered } from './recovery.ts';

/** What a cell says: a value (none of an empty one), what is worth telling of how it was read, or what is wrong with it. */
export type Read = { value?: unknown; notice?: string; remedy?: string };

/**
 * Takes a cell as it stands, its column and what the record says there so far, and gives its value.
 * Choices may be named by their words; what the schema refuses is left for it to refuse.
 */
export function cellValue(raw: string, column: Column, before: Cell): Read {
  const said = raw.trim();
  if (said === '') return {};
  if (said === emptyList) return { value: [] };
  const fault = formulaFault(said);
  if (fault !== undefined) return { remedy: fault };
  const text = unmarked(said).trim();
  if (column.several) return severalOf(text, column.shape);
  const { type } = column.shape;
  if (type === 'number' || type === 'integer') return numberOf(text);
  if (type === 'boolean') return booleanOf(text);
  const words = wordsOf(column.shape);
  if (words) return { value: keyOf(text, words) };
  return textOf(text, column, before);
}

/** Telephone numbers and negative numbers begin with a sign and are no formulas. */
function formulaFault(said: string): string | undefined {
  if (/^#(?:REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|#+)/.test(said))
    return `Bảng tính ghi lỗi ${said} thay cho nội dung. Hãy gõ lại.`;
  if (!/^[=+\-@＝＋－＠]/.test(said) || /^[+-][\d\s().-]+$/.test(said)) return undefined;
  return `Ô này bắt đầu bằng "${said.charAt(0)}" như một công thức. Là chữ thật thì thêm dấu nháy đơn (') ở đầu.`;
}

function severalOf(text: string, shape: Shape): Read {
  const words = wordsOf(shape) ?? {};
  const keys = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => keyOf(part, words));
  if (shape.items?.type !== 'integer' && shape.items?.type !== 'number') return { value: keys };
  const wrong = keys.find((key) => !/^\d+$/.test(key));
  if (wrong === undefined) return { value: keys.map(Number) };
  return { remedy: `"${wrong}" không phải số. Viết các số cách nhau bằng dấu chấm phẩy: 1; 2; 3.` };
}

/** The key of a choice that is named by its words; what is neither stays as it is. */
function keyOf(text: string, words: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(words, text)) return text;
  const plain = (it: string): string => canonText(it).toLowerCase();
  return Object.entries(words).find(([, word]) => plain(word) === plain(text))?.[0] ?? text;
}

function numberOf(text: string): Read {
  const point = text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(point))
    return { remedy: `"${text}" không phải số. Viết số thập phân bằng dấu chấm, ví dụ 16.4637.` };
  return { value: Number(point), ...(point !== text && { notice: readAs(text, point) }) };
}

function booleanOf(text: string): Read {
  const said = text.toLowerCase();
  if (said === 'true' || said === 'false') return { value: said === 'true' };
  return { remedy: 'Viết true hoặc false.' };
}

function textOf(text: string, { shape }: Column, before: Cell): Read {
  if (shape.pattern === undefined) return { value: text };
  const found = recovered(text, shape, typeof before === 'string' ? before : undefined);
  if ('choices' in found)
    return {
      remedy: `"${text}" có thể là ${found.choices.join(' hoặc ')}. Hãy viết lại theo một trong các cách ấy.`,
    };
  return { value: found.text, ...(found.changed && { notice: readAs(text, found.text) }) };
}

const readAs = (text: string, value: string): string => `"${text}" được đọc là "${value}".`;
