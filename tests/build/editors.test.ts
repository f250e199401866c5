import { expect, test } from 'vitest';
import { ours } from '../../src/build/editors.ts';

test.each([
  '/quan-tri',
  '/quan-tri/',
  '/quan-tri/kho/',
  '/quan-tri/_/admin-A1.js',
  '/quan-tri/a/b.json',
  '/quan-tri/can-kiem-lai/x',
])('under npm run dev the editors’ site answers at %s', (path) => {
  expect(ours(path)).toBe(true);
});

test.each([
  '/',
  '/quan-trix',
  '/quan-trix/kho',
  '/x/quan-tri/',
  '//quan-tri/kho/',
  '/Quan-tri/',
  '/quan-tri.json',
  '/quan-tri/muc-luc.json',
  '/quan-tri/lan-dang.json',
  '/quan-tri/can-kiem-lai/',
  '/quan-tri/can-kiem-lai.csv',
  '/bai-viet/',
])('and leaves %s to the site', (path) => {
  expect(ours(path)).toBe(false);
});
