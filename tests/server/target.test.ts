import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/server/manifest.ts';
import { decodePath, locate } from '../../src/server/target.ts';

const files = [
  'index.html',
  '404.html',
  '500.html',
  'rss.xml',
  'bai-viet/index.html',
  'bai-viet/mot/index.html',
  '_astro/a.css',
  '.well-known/security.txt',
  'media/ảnh 1.png',
  'etc/index.html',
  'con-404/404.html',
];
const entry = { etag: 'ungWv48Bz-pBQUDeXa4iI7', bytes: 1, type: 'text/plain' };
const manifest: Manifest = new Map(files.map((path) => [path, entry]));

test.for([
  ['/', 'index.html'],
  ['/bai-viet/', 'bai-viet/index.html'],
  ['/bai-viet/mot/', 'bai-viet/mot/index.html'],
  ['/b%61i-viet/', 'bai-viet/index.html'],
  ['/rss.xml', 'rss.xml'],
  ['/.well-known/security.txt', '.well-known/security.txt'],
  ['/media/%E1%BA%A3nh%201.png', 'media/ảnh 1.png'],
  ['/con-404/404.html', 'con-404/404.html'],
] as const)('%s is the file %s', ([path, file]) => {
  expect(locate(path, manifest)).toEqual({ file });
});

test.for([
  ['/bai-viet', '/bai-viet/'],
  ['/bai-viet/mot', '/bai-viet/mot/'],
  ['/index.html', '/'],
  ['/bai-viet/index.html', '/bai-viet/'],
  ['/BAI-VIET/', '/bai-viet/'],
  ['/Bai-Viet/Mot', '/bai-viet/mot/'],
  ['/BAI-VIET/INDEX.HTML', '/bai-viet/'],
  ['//', '/'],
  ['//bai-viet//mot//', '/bai-viet/mot/'],
  ['/bai-viet//mot', '/bai-viet/mot/'],
  ['//rss.xml', '/rss.xml'],
  ['/RSS.XML', '/rss.xml'],
  ['/media//%E1%BA%A3nh%201.png', '/media/%E1%BA%A3nh%201.png'],
] as const)('%s has the one address %s', ([path, redirect]) => {
  expect(locate(path, manifest)).toEqual({ redirect });
});

const hostile = [
  '',
  '/rss.xml\u0000',
  ...String.raw`
    bai-viet/ * /.. /../ /../etc/passwd /../../../../etc/passwd /bai-viet/../../etc/passwd
    /bai-viet/../index.html /./index.html /%2e%2e/etc/passwd /%2e%2e%2fetc%2fpasswd
    /..%2fetc/passwd /..%2Findex.html /bai-viet%2f /bai-viet%2Fmot/ /%2f /%2F%2Fevil.example/ /%5c
    /..%5cetc /..%5C..%5Cwindows /\evil.example /bai-viet\mot/ /..\..\etc /%252e%252e/etc/passwd
    /%252fetc /%c0%ae%c0%ae/etc/passwd /%c0%af /%e0%80%af /%u002e%u002e/ /% /%2 /%zz /a% /%ff
    /%ed%a0%80 /%00 /index.html%00 /index.html%00.png /rss.xml%00 /rss.xml%0a
    /%0d%0aSet-Cookie:a=b /rss.xml%7f /%09/ //evil.example/ ///evil.example //evil.example/%2e%2e
    /evil.example//.. /http://evil.example/ /.manifest.json /.Manifest.JSON /.env /.git/config
    /bai-viet/.htaccess /.well-known/ /.well-known /. /... /index.html.br /index.html.gz
    /rss.xml.gz /_astro/a.css.br /_headers /nginx-headers.conf /404.html /500.html /404 /404/
    /404.HTML //500.html /rss.xml/ /rss.xml/index.html /index.html/ /bai-viet/mot/index.html/
    /_astro /_astro/ /media/ /con-404/ /etc/passwd /__proto__ /constructor /__proto__/ /toString
    /bai-viet/hasOwnProperty /~root /etc/index.html;a /bai-viet;/ /rss.xml? /rss.xml#a /C:/windows
    /file:///etc/passwd
  `
    .trim()
    .split(/\s+/),
];

test('there are at least forty hostile paths', () => {
  expect(new Set(hostile).size).toBeGreaterThanOrEqual(40);
});

test.for(hostile)('%j leads nowhere', (path) => {
  expect(locate(path, manifest)).toBeUndefined();
});

test('whatever is asked, only listed files are found and redirects stay on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    'bai-viet',
    'MOT',
    'mot',
    'index.html',
    'rss.xml',
    'evil.example',
    '%E1%BA%A3',
    '404.html',
  );
  let found = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webPath(),
        fc.array(piece).map((pieces) => `/${pieces.join('')}`),
      ),
      (path) => {
        const target = locate(path, manifest);
        if (target === undefined) return;
        found += 1;
        if ('file' in target) expect(files).toContain(target.file);
        else {
          expect(new URL(target.redirect, 'https://diemtua.example').origin).toBe(
            'https://diemtua.example',
          );
          expect(locate(target.redirect, manifest)).toHaveProperty('file');
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(50);
});

test('a decoded path has no encoded slash, backslash or control character', () => {
  expect(decodePath('/a%20b/%E1%BA%A3')).toBe('/a b/ả');
  expect(decodePath('/a%2fb')).toBeUndefined();
  expect(decodePath('/a%5Cb')).toBeUndefined();
  expect(decodePath('/a%01b')).toBeUndefined();
});
