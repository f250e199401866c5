import { describe, expect, test } from 'vitest';
import { phrases, unquoted, wordings } from '../../src/domain/wording.ts';

const words = [
  { avoid: ['người xấu', 'người xấu bụng'], say: 'người đang giận', why: 'Không ai xấu mãi.' },
  { avoid: ['ma tuý đỏ'], say: 'ma túy' },
  { avoid: ['khỏi 100%'], say: 'đỡ' },
];
const found = (text: string) => wordings(text, words).map((it) => it.found);

test('a phrase to avoid is given with what to write and why', () => {
  expect(wordings('Gặp Người Xấu và ma túy đỏ.', words)).toEqual([
    { found: 'Người Xấu', say: 'người đang giận', why: 'Không ai xấu mãi.' },
    { found: 'ma túy đỏ', say: 'ma túy' },
  ]);
});

describe('a phrase is known however it is written', () => {
  test.each<[string, string[]]>([
    ['NGƯỜI XẤU', ['NGƯỜI XẤU']],
    ['người xấu'.normalize('NFD'), ['người xấu']],
    ['ma tuý đỏ', ['ma túy đỏ']],
    ['ma  túy\nđỏ', ['ma  túy\nđỏ']],
    ['người xấu bụng, người xấu', ['người xấu bụng', 'người xấu']],
    ['người xấu rồi Người xấu', ['người xấu']],
    ['cam kết khỏi 100%!', ['khỏi 100%']],
    ['người xấuxí, mười người xấuu', []],
    ['bạn tốt', []],
    ['', []],
  ])('%j', (text, list) => {
    expect(found(text)).toEqual(list);
  });
});

describe('what stands in quotation marks is left alone', () => {
  test.each<[string, string[]]>([
    ['Luật ghi "người xấu" ở đầu', []],
    ['Bài “người xấu” và người xấu', ['người xấu']],
    ['"Một dòng\nngười xấu"', ['người xấu']],
  ])('%j', (text, list) => {
    expect(found(text)).toEqual(list);
  });

  test('unless one asks for all', () => {
    expect(phrases('Luật ghi "người xấu"', words).map((it) => it.found)).toEqual(['người xấu']);
    expect(unquoted('a "b" c “d” e')).toBe('a  c  e');
  });
});

test('without words there is nothing to find', () => {
  expect(wordings('người xấu', [])).toEqual([]);
});
