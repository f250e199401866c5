import { expect, test } from 'vitest';
import { streetsOf } from '../../src/islands/streets.ts';

const here = 'https://diemtua.example/tim-noi-giup-do/';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['/duong.pmtiles', { url: 'https://diemtua.example/duong.pmtiles', foreign: undefined }],
  [
    'https://tiles.example/vn.pmtiles',
    { url: 'https://tiles.example/vn.pmtiles', foreign: 'tiles.example' },
  ],
])('streets set to %j are %j', (setting, streets) => {
  expect(streetsOf(setting, here)).toEqual(streets);
});
