import { describe, expect, test } from 'vitest';
import { behind, nation, point, told } from './keyfiles.ts';

describe('who stands behind a point', () => {
  test.each([
    [
      'is there',
      { a: point({ coordinator: 'khong-co' }) },
      'content/keys/a.yml: mục "coordinator". Không có tệp content/keys/khong-co.yml. Hãy sửa tên, hoặc thêm hộp thư ấy.',
    ],
    [
      'is no other point',
      {
        a: point(),
        b: point({ coordinator: 'a', place: 'tram-hai', versions: nation().versions }),
      },
      'content/keys/b.yml: mục "coordinator". Hộp thư a không phải nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.',
    ],
    [
      'is not the operator',
      { a: point({ coordinator: 'o' }), o: nation({ role: 'operator' }) },
      'content/keys/a.yml: mục "coordinator". Hộp thư o không phải nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.',
    ],
    [
      'is of the same province',
      { a: point(), 'dieu-phoi': behind({ province: '01' }) },
      'content/keys/a.yml: mục "coordinator". Hộp thư dieu-phoi là nơi điều phối của tỉnh mang mã 01. Hãy chọn nơi điều phối cùng tỉnh.',
    ],
  ])('%s', (_rule, keys, said) => {
    expect(told(keys)).toEqual([said]);
  });
});

describe('who covers', () => {
  const away = (cover: string) => ({
    away: [
      { from: '2026-12-01', to: '2026-12-02' },
      { from: '2026-12-07', to: '2026-12-09', cover },
    ],
  });

  test.each([
    [
      'is there',
      { a: point(away('khong-co')) },
      'content/keys/a.yml: mục "away.1.cover". Không có tệp content/keys/khong-co.yml. Hãy sửa tên, hoặc thêm hộp thư ấy.',
    ],
    [
      'is another mailbox',
      { a: point(away('a')) },
      'content/keys/a.yml: mục "away.1.cover". Hộp thư không tự nhận thay mình. Hãy chọn hộp thư khác.',
    ],
    [
      'is not the operator',
      { a: point(away('o')), o: nation({ role: 'operator' }) },
      'content/keys/a.yml: mục "away.1.cover". Hộp thư o là của người phụ trách trang, không nhận thay. Hãy chọn hộp thư khác.',
    ],
    [
      'for a point is of the same province',
      { a: point(away('b')), b: nation({ role: 'coordinator', province: '01' }) },
      'content/keys/a.yml: mục "away.1.cover". Hộp thư b thuộc tỉnh mang mã 01. Hãy chọn hộp thư cùng tỉnh, hoặc hộp thư toàn quốc.',
    ],
    [
      'for a coordinator is no point',
      { a: point(), 'dieu-phoi': behind(away('a')) },
      'content/keys/dieu-phoi.yml: mục "away.1.cover". Hộp thư a là điểm tư vấn, không nhận thay nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.',
    ],
    [
      'for the nation is no point',
      { a: point(), n: nation(away('a')) },
      'content/keys/n.yml: mục "away.1.cover". Hộp thư a là điểm tư vấn, không nhận thay nơi điều phối hay hộp thư toàn quốc. Hãy chọn hộp thư khác.',
    ],
    [
      'for the operator is nobody',
      { o: nation({ role: 'operator', ...away('dieu-phoi') }) },
      'content/keys/o.yml: mục "away.1.cover". Không hộp thư nào nhận thay người phụ trách trang. Hãy bỏ dòng này.',
    ],
  ])('%s', (_rule, keys, said) => {
    expect(told(keys)).toEqual([said]);
  });

  test('is a point or the coordinator of the same province, or the nation', () => {
    const neighbour = point({ place: 'tram-hai', versions: nation().versions });
    expect(told({ a: point(away('b')), b: neighbour })).toEqual([]);
    expect(told({ a: point(away('dieu-phoi')) })).toEqual([]);
    expect(told({ a: point(away('n')), n: nation() })).toEqual([]);
  });

  test('for a coordinator is the nation, or a coordinator of any province', () => {
    const elsewhere = nation({ role: 'coordinator', province: '01' });
    expect(told({ 'dieu-phoi': behind(away('b')), b: elsewhere })).toEqual([]);
    expect(told({ 'dieu-phoi': behind(away('n')), n: nation() })).toEqual([]);
    expect(told({ n: nation(away('dieu-phoi')) })).toEqual([]);
  });
});
