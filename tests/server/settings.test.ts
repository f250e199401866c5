import { expect, test } from 'vitest';
import { settings, siteUrl } from '../../src/server/settings.ts';

test('with nothing set, the site is for this machine alone', () => {
  expect(settings({})).toEqual({
    host: '127.0.0.1',
    port: 4321,
    siteUrl: new URL('http://127.0.0.1:4321'),
    hops: 0,
  });
});

test('every setting can be given', () => {
  const env = { HOST: '::', PORT: '0', SITE_URL: 'https://diemtua.example', TRUSTED_HOPS: '2' };
  expect(settings(env)).toEqual({
    host: '::',
    port: 0,
    siteUrl: new URL('https://diemtua.example'),
    hops: 2,
  });
});

test.for(['65536', '-1', '80.5', 'http', '1e3', ' 80', '0x50', '999999'])(
  'PORT=%j is refused by name',
  (port) => {
    expect(() => settings({ PORT: port })).toThrow(
      new Error(`PORT phải là số nguyên từ 0 đến 65535, không phải "${port}".`),
    );
  },
);

test.for(['10', '-1', 'all'])('TRUSTED_HOPS=%j is refused by name', (hops) => {
  expect(() => settings({ TRUSTED_HOPS: hops })).toThrow(
    new Error(`TRUSTED_HOPS phải là số nguyên từ 0 đến 9, không phải "${hops}".`),
  );
});

test.for(['diemtua.vn', '/a', 'ftp://a.example', 'javascript:alert(1)', 'https://', ''])(
  'SITE_URL=%j is refused with an example',
  (url) => {
    expect(() => siteUrl(url)).toThrow(
      new Error(`SITE_URL phải là địa chỉ đầy đủ, ví dụ https://diemtua.vn, không phải "${url}".`),
    );
  },
);
