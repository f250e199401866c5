import type { HTMLElement } from 'node-html-parser';
import { canonVisible } from '../domain/canonvalues.ts';

/** What the marks in a page say: values by name, in the order of the page. */
export type Said = ReadonlyMap<string, readonly string[]>;

const part = /^\s*([a-z]+)(?:\[([a-z-]+)\]|:(.*))?\s*$/s;

/**
 * Takes parts of a page and gives what their `data-pagefind-meta` or `-filter` marks say. Of Pagefind's
 * language three forms are read: `name` is the element's text, `name[attribute]` that attribute,
 * `name:value` the value. Throws a sentence at any other.
 */
export function said(roots: readonly HTMLElement[], attribute: string): Said {
  const values = new Map<string, string[]>();
  for (const element of roots.flatMap((root) => withMark(root, attribute)))
    for (const form of (element.getAttribute(attribute) ?? '').split(',')) {
      const [name, value] = read(element, form);
      if (value !== '') values.set(name, [...(values.get(name) ?? []), value]);
    }
  return values;
}

const withMark = (root: HTMLElement, attribute: string): HTMLElement[] => [
  ...(root.hasAttribute(attribute) ? [root] : []),
  ...root.querySelectorAll(`[${attribute}]`),
];

function read(element: HTMLElement, form: string): [name: string, value: string] {
  const [whole, name, attribute, value] = part.exec(form) ?? [];
  if (whole === undefined || name === undefined)
    throw new Error(
      `Dấu tìm kiếm "${form}" viết sai. Hãy viết name, name[attribute] hoặc name:value.`,
    );
  const text = value ?? (attribute ? element.getAttribute(attribute) : element.textContent) ?? '';
  return [name, oneLine(text.replace(/^tel:/, ''))];
}

/** Takes text of a page and gives it canonical, on one line. */
export const oneLine = (text: string): string => canonVisible(text.replace(/\s+/g, ' ').trim());
