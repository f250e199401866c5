import { describe, expect, test } from 'vitest';
import { behind, key, nation, place, point, recipients, told } from './keyfiles.ts';

test('mailboxes that hold together are told of in no sentence', () => {
  expect(told({})).toEqual([]);
  expect(told({ a: point({ communes: ['19815'] }), n: nation() })).toEqual([]);
  expect(told({ a: point({ coordinator: 'n' }), n: nation() })).toEqual([]);
});

describe('a point stands at a place', () => {
  test('that is there', () => {
    expect(told({ a: point({ place: 'khong-co' }) })).toEqual([
      'content/keys/a.yml: mục "place". Không có tệp content/places/khong-co.yml. Hãy sửa tên, hoặc thêm địa điểm trước.',
    ]);
  });

  test('which has one mailbox', () => {
    const second = point({ versions: nation().versions });
    expect(told({ a: point(), b: second })).toEqual([
      'content/keys/b.yml: mục "place". Địa điểm này đã có hộp thư trong content/keys/a.yml. Hãy bỏ một trong hai tệp.',
    ]);
    expect(told({ a: point(), b: { ...second, place: 'tram-hai' } })).toEqual([]);
  });

  test('in its own province', () => {
    expect(told({ a: point() }, new Map([['tram', place({ area: { province: '01' } })]]))).toEqual([
      'content/keys/a.yml: mục "province". content/places/tram.yml ghi tỉnh mang mã 01. Hãy sửa một trong hai.',
    ]);
  });

  const at = (its: object) => new Map([['tram', place(its)]]);

  test('of the same kind of office, where the place says its own', () => {
    expect(told({ a: point() }, at({ operatorType: 'police' }))).toEqual([
      'content/keys/a.yml: mục "operatorType". content/places/tram.yml ghi police. Hãy hỏi lại nơi ấy rồi sửa một trong hai.',
    ]);
    expect(told({ a: point() }, at({ operatorType: 'health' }))).toEqual([]);
  });

  test('that visits homes, unless nobody has asked', () => {
    const visiting = { a: point({ helps: ['mailbox', 'visit'] }) };
    const says = (value: string) => at({ homeVisits: { value, checkedOn: '2026-01-01' } });
    expect(told(visiting, says('no'))).toEqual([
      'content/keys/a.yml: mục "helps". content/places/tram.yml ghi nơi này không đến tận nhà. Hãy bỏ visit, hoặc hỏi lại nơi ấy rồi sửa địa điểm.',
    ]);
    expect(told({ a: point() }, says('no'))).toEqual([]);
    expect(told(visiting, says('yes'))).toEqual([]);
    expect(told(visiting, at({}))).toEqual([]);
  });

  test('that receives those under eighteen, unless nobody has asked', () => {
    const forMinors = { a: point({ minors: true }) };
    expect(told(forMinors, at({ receives: ['adults', 'families'] }))).toEqual([
      'content/keys/a.yml: mục "minors". content/places/tram.yml không ghi nơi này tiếp nhận người dưới 18 tuổi. Hãy đặt minors: false, hoặc hỏi lại nơi ấy rồi sửa địa điểm.',
    ]);
    expect(told({ a: point() }, at({ receives: ['adults'] }))).toEqual([]);
    expect(told(forMinors, at({ receives: ['adults', 'minors'] }))).toEqual([]);
    expect(told(forMinors, at({ receives: ['anyone'] }))).toEqual([]);
    expect(told(forMinors, at({}))).toEqual([]);
  });
});

describe('areas are those of today', () => {
  test.each([
    [
      { 'dieu-phoi': behind({ province: '99' }) },
      'content/keys/dieu-phoi.yml: mục "province". Hôm nay không có tỉnh mang mã 99. Hãy tra lại mã tỉnh.',
    ],
    [
      { a: point({ communes: ['19815', '99999'] }) },
      'content/keys/a.yml: mục "communes.1". Hôm nay không có xã, phường mang mã 99999. Hãy tra mã đang dùng.',
    ],
    [
      { a: point({ communes: ['00070'] }) },
      'content/keys/a.yml: mục "communes.0". Mã 00070 thuộc tỉnh mang mã 01. Hãy sửa một trong hai.',
    ],
  ])('%#', (keys, said) => {
    expect(told(keys)).toEqual([said]);
  });
});

describe('keys', () => {
  test('that were mistyped are told with where they stand', () => {
    const [recipient = ''] = recipients;
    const [first] = point().versions;
    const mistyped = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    expect(
      told({
        a: point({ versions: [first, { version: 2, recipient: mistyped, from: '2026-02-01' }] }),
      }),
    ).toEqual([
      'content/keys/a.yml: mục "versions.1.recipient". Khóa công khai có chỗ chép sai. Hãy chép lại từ tệp đã tạo.',
    ]);
  });

  test('belong to one mailbox each', () => {
    expect(told({ n: nation({ versions: behind().versions }) })).toEqual([
      'content/keys/n.yml: mục "versions.0.recipient". Trùng với khóa trong content/keys/dieu-phoi.yml. Mỗi hộp thư cần khóa của riêng mình.',
    ]);
  });
});

test('one mailbox reads notes about the site', () => {
  const operator = { role: 'operator' };
  const second = key(0, operator);
  expect(told({ o: nation(operator) })).toEqual([]);
  expect(told({ o: nation(operator), p: second })).toEqual([
    'content/keys/p.yml: mục "role". Trang đã có người phụ trách trong content/keys/o.yml. Hãy bỏ một trong hai tệp.',
  ]);
});

test.each(['trạm-y-te', 'hue/tram', 'Tram', 'a'.repeat(81), '-a'])(
  'a file whose name could not stand in a letter is told: %s',
  (id) => {
    expect(told({ [id]: nation() })).toEqual([
      `content/keys/${id}.yml: mục "tên tệp". Tên tệp chỉ dùng chữ thường không dấu, số và dấu gạch nối, dài nhất 80 ký tự, và tệp nằm ngay trong content/keys. Hãy đổi tên tệp.`,
    ]);
  },
);

test('all that is wrong is told at once', () => {
  const faults = told({
    a: point({ place: 'khong-co', coordinator: 'khong-co', communes: ['99999'] }),
    b: nation({ versions: behind().versions }),
  });
  expect(faults).toHaveLength(4);
});
