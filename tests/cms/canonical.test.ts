import { expect, test } from 'vitest';
import { canonical } from '../../cms/canonical.ts';

test('every text is composed and has one tone style; what is no text stays', () => {
  const data = {
    title: 'Hoà'.normalize('NFD'),
    remember: ['ma tuý'],
    sources: [{ title: 'uỷ ban', url: 'https://example.vn/hoà' }],
    draft: false,
    order: 1,
  };
  expect(canonical(data)).toEqual({
    title: 'Hòa',
    remember: ['ma túy'],
    sources: [{ title: 'ủy ban', url: 'https://example.vn/hoà' }],
    draft: false,
    order: 1,
  });
});

test('in the body code and addresses stay', () => {
  const body = 'Khoẻ `khoẻ` khoẻ.\n\n```\nkhoẻ\n```\n\n[khoẻ](https://example.vn/khoẻ)';
  expect(canonical({ body })).toEqual({
    body: 'Khỏe `khoẻ` khỏe.\n\n```\nkhoẻ\n```\n\n[khỏe](https://example.vn/khoẻ)',
  });
});
