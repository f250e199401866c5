import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { adminPage, adminPolicy } from '../../src/build/adminpage.ts';
import { localBackend } from '../../src/build/adminbackend.ts';

const files = {
  script: '/quan-tri/_/admin-A1.js',
  style: '/quan-tri/_/admin-B2.css',
  preview: '/quan-tri/_/preview-C3.css',
};
const forge = {
  backend: { name: 'forgejo', repo: 'a/b', branch: 'main' },
  hosts: ['https://git.example.vn'],
};

/** Takes a policy and gives what each kind of thing may come from. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((it) => {
      const [name = '', ...sources] = it.split(' ');
      return [name, sources];
    }),
  );

const tree = (html: string) => parse(html, { comment: true });
const told = (html: string): string | undefined =>
  tree(html).querySelector('meta[http-equiv]')?.getAttribute('content');

describe('The policy of the editors’ page', () => {
  test('lets nothing in that is not named, and scripts from this site alone', () => {
    const policy = directives(adminPolicy(forge.hosts));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
  });

  test('compiles no text as code, with any backend', () => {
    for (const hosts of [[], forge.hosts, ['https://a.example', 'https://b.example']])
      expect(adminPolicy(hosts)).not.toMatch(/unsafe-eval|wasm|strict-dynamic|\*|https?:(?!\/\/)/);
  });

  test('knows no host without a backend, and only the backend’s with one', () => {
    const hosts = (policy: string) => [...new Set(policy.match(/https?:\/\/[^ ;]+/g) ?? [])];
    expect(hosts(adminPolicy([]))).toEqual([]);
    expect(hosts(adminPolicy(forge.hosts))).toEqual(forge.hosts);
    const policy = directives(adminPolicy(forge.hosts));
    const open = [...policy].filter(([, sources]) =>
      sources.some((it) => forge.hosts.includes(it)),
    );
    expect(open.map(([name]) => name)).toEqual(['img-src', 'connect-src']);
  });

  test('stands in the page before anything that loads', () => {
    const page = adminPage(files, forge);
    expect(told(page)).toBe(adminPolicy(forge.hosts));
    expect(page.indexOf('http-equiv')).toBeLessThan(page.search(/<(script|link|style|img)/));
  });
});

describe('The page', () => {
  test('tells its script where editors’ work goes', () => {
    const page = tree(adminPage(files, forge));
    expect(JSON.parse(page.querySelector('#noi')?.textContent ?? '')).toEqual({
      backend: forge.backend,
      preview: files.preview,
    });
    const scripts = page.querySelectorAll('script:not([type="application/json"])');
    expect(scripts.map((it) => [it.getAttribute('src'), it.textContent])).toEqual([
      [files.script, ''],
    ]);
  });

  test.each(['</script><script>window.__ran=1</script>', '<!--<script>', '</SCRIPT\t><img src=x>'])(
    'keeps %j, as the name of a branch, inside its data',
    (branch) => {
      const html = adminPage(files, { ...forge, backend: { ...forge.backend, branch } });
      expect(html).not.toContain(branch);
      const data = /<script type="application\/json" id="noi">([^<]*)<\/script>/.exec(html)?.[1];
      expect(JSON.parse(data ?? '')).toMatchObject({ backend: { branch } });
    },
  );

  test('has no script where nobody said where work goes, and says what to do', () => {
    const page = tree(adminPage(files, undefined));
    expect(page.querySelectorAll('script')).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toBe('Trang biên tập chưa được nối');
    expect(page.querySelector('main')?.textContent).toContain(
      'Người vận hành: hãy đặt CMS_BACKEND, CMS_REPO, CMS_URL, CMS_APP_ID rồi dựng lại (xem .readme/van-hanh.md).',
    );
  });

  test.each([undefined, localBackend, forge])('is for no search engine, with backend %j', (it) => {
    const page = tree(adminPage(files, it));
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('vi');
  });
});
