import { describe, expect, test } from 'vitest';
import { writes } from '../../../cms/writable.ts';
import { fitted } from '../../../cms/widgets/scaled.ts';
import { fileKind, megabytes, uploadName } from '../../../cms/widgets/uploadname.ts';

const hash = '1a2b3c4d5e6f';
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0));

describe('A file is what its first bytes say', () => {
  test.each([
    ['\xff\xd8\xff\xe1', 'a.png', 'jpg'],
    ['\x89PNG\r\n\x1a\n', 'a.jpg', 'png'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'a', 'webp'],
    ['%PDF-1.7', 'a.pdf', 'pdf'],
    ['PK\x03\x04', 'Văn bản.DOCX', 'docx'],
    ['ID3\x04', 'a.mp3', 'mp3'],
    ['\xff\xfb\x90', 'a.mp3', 'mp3'],
  ])('%j called %s is %s', (start, name, kind) => {
    expect(fileKind(bytes(start), name)).toBe(kind);
  });

  test.each([
    ['<svg onload="window.__ran=1">', 'a.jpg'],
    ['<!doctype html>', 'a.pdf'],
    ['PK\x03\x04', 'a.zip'],
    ['PK\x03\x04', 'a.docx.exe'],
    ['GIF89a', 'a.gif'],
    ['MZ', 'a.jpg'],
    [' %PDF-1.7', 'a.pdf'],
    ['XXXX\x10\0\0\0WEBP', 'a.webp'],
    ['', 'a.jpg'],
  ])('%j called %s is nothing that may be kept', (start, name) => {
    expect(fileKind(bytes(start), name)).toBeUndefined();
  });
});

describe('An upload is kept under a name', () => {
  test.each([
    ['Đêm hội phường Thử.JPG', 'dem-hoi-phuong-thu-1a2b3c4d.webp'],
    ['Đêm hội.JPG'.normalize('NFD'), 'dem-hoi-1a2b3c4d.webp'],
    ['IMG_20261126_190000.jpg', 'img-20261126-190000-1a2b3c4d.webp'],
    ['日本.png', 'tep-1a2b3c4d.webp'],
    ['.jpg', 'tep-1a2b3c4d.webp'],
    ['', 'tep-1a2b3c4d.webp'],
    ['../../package.json', 'package-1a2b3c4d.webp'],
    ['..\\..\\a.webp', 'a-1a2b3c4d.webp'],
    ['"><img src=x onerror=window.__ran=1>.jpg', 'img-src-x-onerror-window-ran-1-1a2b3c4d.webp'],
    ['a.php.jpg', 'a-php-1a2b3c4d.webp'],
    ['a\0.html', 'a-1a2b3c4d.webp'],
  ])('%j: %s', (name, kept) => {
    expect(uploadName(name, hash, 'webp')).toBe(kept);
  });

  test('whatever it was called, the CMS may write it', () => {
    const names = [
      '..',
      '/',
      'a'.repeat(300),
      '-'.repeat(80),
      'á'.repeat(99),
      '%2e%2e',
      '{{slug}}',
    ];
    for (const name of names) {
      const kept = uploadName(name, hash, 'jpg');
      expect(writes(`public/media/articles/a/${kept}`), kept).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(40 + 1 + 8 + 4);
    }
  });

  test('that tells different files of one name apart', () => {
    expect(uploadName('anh.jpg', 'aaaaaaaa', 'jpg')).not.toBe(
      uploadName('anh.jpg', 'bbbbbbbb', 'jpg'),
    );
  });
});

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [1600, 1600, 1600, 1600],
  [400, 300, 400, 300],
  [1, 1, 1, 1],
  [20_000, 3, 1600, 1],
])('a picture of %i × %i becomes one of %i × %i', (width, height, wide, high) => {
  expect(fitted(width, height)).toEqual({ width: wide, height: high });
});

test.each([
  [12_345_678, '12,4 MB'],
  [30_000_000, '30 MB'],
  [1, '0,1 MB'],
])('%i bytes are read as %s', (size, text) => {
  expect(megabytes(size)).toBe(text);
});
