import { createHash } from 'node:crypto';

/** Gives the text of a stylesheet by the address under which a page links to it. */
export type Stylesheets = (href: string) => string;

/**
 * Takes a page as Astro made it and gives it with its stylesheets inside, so that nothing waits for
 * a second request, and with a policy that lets run what stands in this page and nothing else: Astro
 * names in every page what any page may hold. Throws where a page has no policy.
 */
export function sealedPage(html: string, stylesheets: Stylesheets): string {
  const styled = withStyles(html, stylesheets);
  if (!policy.test(styled)) throw new Error('A page was made without a content security policy.');
  return styled.replace(policy, (_, before: string, after: string) =>
    [
      before,
      "script-src 'self'",
      ...hashes(styled, script),
      "; style-src 'self'",
      ...hashes(styled, style),
      `;${after}`,
    ].join(''),
  );
}

const policy = /(<meta http-equiv="content-security-policy" content="[^"]*?)script-src [^"]*(">)/;
const link = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;
const style = /<style>([^]*?)<\/style>/g;
/** Scripts with their code inside; data for others to read is none. */
const script = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([^]*?)<\/script>/g;

/** The page's stylesheets as one element, where the first link stood. */
function withStyles(html: string, stylesheets: Stylesheets): string {
  const hrefs = [...html.matchAll(link)].map(([, href = '']) => href);
  if (hrefs.length === 0) return html;
  const element = `<style>${hrefs.map(stylesheets).join('')}</style>`;
  let placed = false;
  return html.replace(link, () => {
    if (placed) return '';
    placed = true;
    return element;
  });
}

const hashes = (html: string, element: RegExp): string[] => [
  ...new Set([...html.matchAll(element)].map(([, code = '']) => ` '${digest(code)}'`)),
];

// The same few codes stand in thousands of pages.
const digests = new Map<string, string>();

function digest(code: string): string {
  const known = digests.get(code) ?? `sha256-${createHash('sha256').update(code).digest('base64')}`;
  digests.set(code, known);
  return known;
}
