import { NodeType, type HTMLElement, type Node } from 'node-html-parser';
import type { RecordSection } from '../search/record.ts';
import { oneLine } from './pagemarks.ts';

const headings = /^H[2-6]$/;
const silent = /^(SCRIPT|STYLE|TEMPLATE|SVG|H1)$/;
const inline = /^(A|ABBR|B|CITE|CODE|EM|I|KBD|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/;
const marker = /^\[\d{1,2}\]$/;

/** A section that is still being filled. */
type Open = { anchor?: string | undefined; heading?: string | undefined; pieces: string[] };

/**
 * Takes parts of a page and gives their text in sections, a new one at each h2 to h6, each block on a
 * line of its own. Left out: h1, title and summary, which a record has apart, what is marked as
 * ignored, and the numbers that lead to sources.
 */
export function sections(roots: readonly HTMLElement[]): RecordSection[] {
  const found: Open[] = [{ pieces: [] }];
  for (const root of roots) walk(root, found);
  return found.flatMap(({ anchor, heading, pieces }) => {
    const text = pieces.join('').split('\n').map(oneLine).filter(Boolean).join('\n');
    if (text === '' && !heading) return [];
    return [{ ...(anchor && { anchor }), ...(heading && { heading }), text }];
  });
}

function walk(node: Node, found: Open[]): void {
  if (node.nodeType === NodeType.TEXT_NODE) {
    found.at(-1)?.pieces.push(node.text.replace(/\s+/g, ' '));
    return;
  }
  // Whatever is neither text nor comment is an element.
  const element = node as HTMLElement;
  if (node.nodeType !== NodeType.ELEMENT_NODE || leftOut(element)) return;
  if (headings.test(element.tagName)) {
    found.push({ anchor: element.id, heading: oneLine(element.textContent), pieces: [] });
    return;
  }
  const edge = inline.test(element.tagName) ? '' : '\n';
  found.at(-1)?.pieces.push(edge);
  for (const child of element.childNodes) walk(child, found);
  found.at(-1)?.pieces.push(edge);
}

const leftOut = (element: HTMLElement): boolean =>
  silent.test(element.tagName) ||
  element.hasAttribute('data-pagefind-ignore') ||
  /\b(title|summary)\b(?![[:])/.test(element.getAttribute('data-pagefind-meta') ?? '') ||
  (element.tagName === 'A' && marker.test(element.textContent.trim()));
