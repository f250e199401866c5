import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { refuseDemo, refuseEndless } from '../../src/build/loader.ts';

const file = 'content/places/a.yml';
const refusal = `${file}: các tham chiếu (*tên) lặp lại quá nhiều. Hãy viết thẳng ra, không dùng dấu & và *.`;

/** As Astro's reader of YAML does, which sets no bounds. */
const load = (text: string): unknown => parse(text, { maxAliasCount: -1 });

const bomb = [...'abcdefghij']
  .map((name, at) => `${name}: &${name} [${Array(10).fill(at ? `*${'abcdefghij'[at - 1]}` : 'x')}]`)
  .join('\n');

describe('A file stops the build with a sentence', () => {
  test.each([
    ['when a few lines stand for thousands of millions', bomb],
    ['when a group holds itself', 'a: &a\n  b: *a'],
    ['when a list holds itself', 'a: &a [*a, *a]'],
  ])('%s', (_, text) => {
    expect(() => refuseEndless(load(text), file)).toThrow(new Error(refusal));
  });
});

test.each([
  ['nothing', ''],
  ['a text', 'Tin'],
  ['a name used twice', 'a: &a [x, y]\nb: *a'],
  ['a long list', `a: [${Array(20_000).fill('x')}]`],
])('%s is fine', (_, text) => {
  expect(() => refuseEndless(load(text), file)).not.toThrow();
});

describe('What is made up for npm run demo', () => {
  const ids = ['tram-y-te', 'trinh-dien-tu-van'];

  test('stops every build but its own with a sentence', () => {
    expect(() => refuseDemo(ids, './content/keys', false)).toThrow(
      new Error(
        'content/keys/trinh-dien-tu-van: tên bắt đầu bằng trinh-dien- chỉ dành cho bản trình diễn (npm run demo), không được đăng. Hãy xóa tệp này, hoặc đổi tên nếu là bản ghi thật.',
      ),
    );
    expect(() => refuseDemo(ids, './content/keys', true)).not.toThrow();
  });

  test('is nothing that only speaks of it', () => {
    expect(() => refuseDemo(['buoi-trinh-dien-xiec', 'trinh-dien'], './x', false)).not.toThrow();
  });
});
