import { expect, test } from 'vitest';
import { streetSources } from '../../src/build/streetsources.ts';

const site = 'https://diemtua.example';

test.each([
  [undefined, []],
  ['', []],
  ['/ban-do/duong.pmtiles', []],
  ['https://diemtua.example/duong.pmtiles', []],
  ['https://tiles.example/vn.pmtiles', ["connect-src 'self' https://tiles.example"]],
  ['https://tiles.example:8443/a/vn.pmtiles?b', ["connect-src 'self' https://tiles.example:8443"]],
])('with streets at %j the pages may ask %j', (setting, directives) => {
  expect(streetSources(setting, site)).toEqual(directives);
});

test.each(['http://tiles.example/vn.pmtiles', 'https://', 'javascript:alert(1)'])(
  'streets at %j stop the build with a sentence',
  (setting) => {
    expect(() => streetSources(setting, site)).toThrow(
      `PUBLIC_STREET_TILES_URL is "${setting}". Give an https:// address of a PMTiles file, or a path on this site.`,
    );
  },
);
