import { describe, expect, test } from 'vitest';
import { files, page, pages } from './pages.ts';

const ids = new Map<string, Set<string>>();
const links = new Map<string, string[]>();
for (const { path, tree } of pages()) {
  ids.set(path, new Set(tree.querySelectorAll('[id]').map((it) => it.id)));
  links.set(
    path,
    tree.querySelectorAll('a[href], link[href]').map((it) => it.getAttribute('href') ?? ''),
  );
}

/** The broken ones among a page's links: a file that is not there, or a part of a page that it does not have. */
function broken(path: string, hrefs: readonly string[]): string[] {
  return hrefs.filter((href) => {
    if (!/^[/#]/.test(href)) return false;
    const [target = '', part] = href.split('#');
    const address = target === '' ? path : target;
    // The editors' site is one page whose parts its own script makes.
    if (address === '/quan-tri/') return !files.has('quan-tri/index.html');
    if (address.endsWith('/')) {
      const known = ids.get(address);
      // `#noi=` names a place for the page's script, out of sight of any server.
      return !known || (part !== undefined && !part.startsWith('noi=') && !known.has(part));
    }
    return !files.has(address.slice(1));
  });
}

/** Every page that plain links lead to from the home page. */
function reached(): Set<string> {
  const seen = new Set(['/']);
  const queue = ['/'];
  for (const path of queue)
    for (const href of links.get(path) ?? []) {
      const address = href.split('#')[0] ?? '';
      if (!links.has(address) || seen.has(address)) continue;
      seen.add(address);
      queue.push(address);
    }
  return seen;
}

describe('Links', () => {
  test('that lead nowhere would be seen', () => {
    expect(broken('/', ['/khong-co/', '/#khong-co', '/khong-co.png'])).toHaveLength(3);
  });

  test('all lead to a page, and to a part that the page has', () => {
    let count = 0;
    for (const [path, hrefs] of links) {
      count += hrefs.length;
      expect(broken(path, hrefs), path).toEqual([]);
    }
    expect(count).toBeGreaterThan(50_000);
  });

  test('lead from the home page to every article, document, place, province, commune, plan and poster', () => {
    const seen = reached();
    const wanted = [...links.keys()].filter((path) =>
      /^\/(bai-viet|thu-vien|dia-chi|tinh-thanh|ke-hoach|thu-tuc|danh-cho|to-roi)\//.test(path),
    );
    expect(wanted.length).toBeGreaterThan(6700);
    expect(wanted.filter((path) => !seen.has(path))).toEqual([]);
    expect(
      [...links.keys()].filter((path) => /^\/dia-chi\//.test(path)).length,
    ).toBeGreaterThanOrEqual(107);
  });

  test('let every help line be called: each number of the page of lines is a link to dial', () => {
    const { tree } = page('/so-dien-thoai/');
    const numbers = tree
      .querySelectorAll('main a[href^="tel:"]')
      .map((it) => it.getAttribute('href'));
    for (const number of ['115', '113', '111', '114', '112', '+84963061414', '18006606'])
      expect(numbers).toContain(`tel:${number}`);
  });
});
