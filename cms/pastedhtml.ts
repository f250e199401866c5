/** A node of hast, the tree in which unified keeps HTML, as far as Markdown can say it. */
type HastNode =
  | { type: 'text'; value: string }
  | { type: 'element'; tagName: string; properties: Record<string, string>; children: HastNode[] };

/** What Markdown keeps of an element's attributes. */
const kept = ['href', 'src', 'alt', 'title'];

/** What is no text, whatever it holds. */
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'META', 'LINK', 'TITLE']);

function hast(node: Node): HastNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', value: node.nodeValue ?? '' }];
  if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return [];
  const properties = kept.flatMap((name) => {
    const value = node.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  return [
    {
      type: 'element',
      tagName: node.tagName.toLowerCase(),
      properties: Object.fromEntries(properties),
      children: [...node.childNodes].flatMap(hast),
    },
  ];
}

/**
 * A parser for unified in place of rehype-parse, which carries one of its own: reads what was pasted
 * with the browser's, in a document where nothing runs and nothing loads.
 */
export default function htmlParser(this: { Parser?: unknown }): void {
  this.Parser = (text: string) => ({
    type: 'root',
    // Elements of another document are no instance of this one's Element; adopting them makes them so.
    children: [
      ...document.importNode(new DOMParser().parseFromString(text, 'text/html').body, true)
        .childNodes,
    ].flatMap(hast),
  });
}
