import { describe, expect, test } from 'vitest';
import { keySchema, mailRoles } from '../../src/schemas/key.ts';
import { mailHelps, officeTopics } from '../../src/schemas/letter.ts';
import { operatorTypes } from '../../src/schemas/place.ts';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

const national = (rest: object) => mistakes(keySchema, { ...samples.keySchema, ...rest });
const coordinator = (rest: object) => national({ role: 'coordinator', province: '61', ...rest });
const operator = (rest: object) => national({ role: 'operator', ...rest });
const point = (rest: object) =>
  national({ role: 'point', place: 'tre-1', province: '61', coordinator: 'tre-dp', ...rest });

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const recipient = (letter: string) => `age1${letter.repeat(58)}`;
const version = (its: object) => ({
  version: 1,
  recipient: recipient('q'),
  from: '2026-01-05',
  ...its,
});

describe('a point stands at a place, serves an area and has somebody behind it', () => {
  test.each([
    ['the least', {}, []],
    ['some communes', { communes: ['61001', '61002'] }, []],
    ['every kind of help', { helps: Object.keys(mailHelps) }, []],
    [
      'no place',
      { place: undefined },
      ['place: Điểm tư vấn cần tên tệp của địa điểm trong content/places.'],
    ],
    [
      'no province',
      { province: undefined },
      ['province: Điểm tư vấn và nơi điều phối cần mã tỉnh.'],
    ],
    [
      'nobody behind it',
      { coordinator: undefined },
      ['coordinator: Điểm tư vấn cần tên hộp thư của nơi điều phối.'],
    ],
    [
      'no commune in a list of communes',
      { communes: [] },
      ['communes: Ghi ít nhất một mã xã, hoặc bỏ mục này nếu nhận thư của cả tỉnh.'],
    ],
    [
      'a commune twice',
      { communes: ['61001', '61001'] },
      ['communes: Có mã xã ghi hai lần. Hãy bỏ bớt.'],
    ],
    [
      'a code that is none',
      { communes: ['6101'] },
      ["communes.0: Mã xã gồm năm chữ số trong nháy, ví dụ '19815'."],
    ],
  ])('%s', (_what, rest, expected) => {
    expect(point(rest)).toEqual(expected);
  });
});

describe('a coordinator, a national mailbox and the operator have no door, and nobody behind them', () => {
  test('a coordinator names its province', () => {
    expect(coordinator({})).toEqual([]);
    expect(coordinator({ helps: ['mailbox', 'call'] })).toEqual([]);
    expect(coordinator({ province: undefined })).toEqual([
      'province: Điểm tư vấn và nơi điều phối cần mã tỉnh.',
    ]);
  });

  test('a national mailbox names none', () => {
    expect(national({})).toEqual([]);
    expect(national({ helps: ['mailbox', 'call'] })).toEqual([]);
    expect(national({ province: '61' })).toEqual([
      'province: Chỉ điểm tư vấn và nơi điều phối mới ghi mã tỉnh. Hãy bỏ dòng này.',
    ]);
  });

  test('the operator of the site names none either, and answers in the mailbox alone', () => {
    expect(operator({})).toEqual([]);
    expect(operator({ province: '61', helps: ['mailbox', 'call'] })).toEqual([
      'province: Chỉ điểm tư vấn và nơi điều phối mới ghi mã tỉnh. Hãy bỏ dòng này.',
      'helps: Người phụ trách trang chỉ trả lời trong hộp thư. Hãy bỏ call.',
    ]);
  });

  test.each([coordinator, national, operator])(
    'none of them says what only a point may say',
    (file) => {
      expect(
        file({
          place: 'tre-1',
          communes: ['61001'],
          coordinator: 'tre-dp',
          helps: ['mailbox', 'visit'],
        }),
      ).toEqual([
        'place: Chỉ điểm tư vấn mới ghi địa điểm. Hãy bỏ dòng này.',
        'communes: Chỉ điểm tư vấn mới ghi mã xã. Hãy bỏ mục này.',
        'coordinator: Chỉ điểm tư vấn mới có nơi điều phối. Hãy bỏ dòng này.',
        'helps: Chỉ điểm tư vấn mới đến tận nhà hoặc gặp tại điểm. Hãy bỏ visit và meet.',
      ]);
      expect(file({ helps: ['mailbox', 'meet'] })).toEqual([
        'helps: Chỉ điểm tư vấn mới đến tận nhà hoặc gặp tại điểm. Hãy bỏ visit và meet.',
      ]);
    },
  );
});

describe('what a mailbox takes', () => {
  test.each([
    [
      'no answer in the mailbox',
      { helps: ['call'] },
      'helps: Nơi nào cũng trả lời trong hộp thư. Hãy thêm mailbox.',
    ],
    [
      'a help twice',
      { helps: ['mailbox', 'mailbox'] },
      'helps: Có cách giúp ghi hai lần. Hãy bỏ bớt.',
    ],
    ['no topic', { topics: [] }, 'topics: Ghi ít nhất một điều mà hộp thư này nhận.'],
    ['a topic twice', { topics: ['law', 'law'] }, 'topics: Có điều ghi hai lần. Hãy bỏ bớt.'],
    [
      'a deadline of no hours',
      { deadlineHours: 0 },
      'deadlineHours: Hạn trả lời từ 1 đến 80 giờ làm việc.',
    ],
    [
      'a deadline of weeks',
      { deadlineHours: 81 },
      'deadlineHours: Hạn trả lời từ 1 đến 80 giờ làm việc.',
    ],
    [
      'a word for yes',
      { minors: 'có' },
      'minors: Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
    ],
    [
      'a word for no',
      { staffed: 'false' },
      'staffed: Kiểu dữ liệu không đúng. Hãy xem một tệp mẫu cùng thư mục.',
    ],
  ])('%s', (_what, rest, expected) => {
    expect(national(rest)).toEqual([expected]);
  });

  test('a word that nobody knows is answered with all there are', () => {
    expect(
      national({ role: 'xã', operatorType: 'công an', helps: ['zalo'], topics: ['vay'] }),
    ).toEqual([
      `role: Chọn một trong: ${Object.keys(mailRoles).join(', ')}.`,
      `operatorType: Chọn một trong: ${Object.keys(operatorTypes).join(', ')}.`,
      `helps.0: Chọn một trong: ${Object.keys(mailHelps).join(', ')}.`,
      `topics.0: Chọn một trong: ${Object.keys(officeTopics).join(', ')}.`,
    ]);
  });
});

describe('keys follow one another', () => {
  const retired = version({ retired: '2026-07-01' });
  const next = version({ version: 2, recipient: recipient('p'), from: '2026-06-24' });
  const noneInUse = 'versions: Cần ít nhất một khóa còn dùng. Nếu chưa có, đặt staffed: false.';
  const disorder =
    'versions: Ghi các khóa theo thứ tự: khóa sau có số lớn hơn và bắt đầu muộn hơn.';

  test.each([
    ['one in use', [version({})], []],
    ['the old one and the next', [retired, next], []],
    ['none', [], [noneInUse]],
    ['none that is still in use', [retired], [noneInUse]],
    ['the next before the old one', [next, retired], [disorder]],
    ['one number twice', [retired, { ...next, version: 1 }], [disorder]],
    ['two from one day', [retired, { ...next, from: '2026-01-05' }], [disorder]],
    [
      'one key twice',
      [retired, { ...next, recipient: recipient('q') }],
      ['versions: Có khóa công khai ghi hai lần. Mỗi lần đổi khóa cần một khóa mới.'],
    ],
    [
      'retired on its first day',
      [version({ retired: '2026-01-05' }), next],
      ['versions.0.retired: Ngày thôi dùng phải sau ngày bắt đầu dùng.'],
    ],
    [
      'a number below one',
      [version({ version: 0 })],
      ['versions.0.version: Số thứ tự của khóa từ 1 đến 999.'],
    ],
  ])('%s', (_what, versions, expected) => {
    expect(national({ versions })).toEqual(expected);
  });

  test.each([[[]], [[retired]]])('a mailbox without staff may have none in use: %j', (versions) => {
    expect(national({ staffed: false, versions })).toEqual([]);
  });

  test('a public key has the letters and the length of one, and is never a secret one', () => {
    const refusal =
      'versions.0.recipient: Khóa công khai gồm age1 và 58 chữ, số viết thường. Hãy chép lại từ tệp đã tạo.';
    const wrong = [
      `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
      `age1${'q'.repeat(57)}`,
      `age1${'q'.repeat(59)}`,
      recipient('b'),
      recipient('i'),
      recipient('o'),
      recipient('1'),
      recipient('Q'),
    ];
    for (const text of wrong)
      expect(national({ versions: [version({ recipient: text })] }), text).toEqual([refusal]);
    for (const letter of letters)
      expect(national({ versions: [version({ recipient: recipient(letter) })] })).toEqual([]);
  });
});

describe('absences', () => {
  const disorder =
    'away: Ghi các đợt vắng theo thứ tự ngày, đợt sau bắt đầu sau khi đợt trước kết thúc.';
  const week = { from: '2026-12-07', to: '2026-12-11', cover: 'tre-2' };

  test.each([
    ['a week with cover', [week], []],
    ['one day without', [{ from: '2026-12-07', to: '2026-12-07' }], []],
    ['one after another', [week, { from: '2026-12-12', to: '2026-12-12' }], []],
    ['two on one day', [week, { from: '2026-12-11', to: '2026-12-14' }], [disorder]],
    ['the later one first', [week, { from: '2026-12-01', to: '2026-12-02' }], [disorder]],
    [
      'an end before the beginning',
      [{ from: '2026-12-07', to: '2026-12-06' }],
      ['away.0.to: Ngày cuối không được trước ngày đầu.'],
    ],
    [
      'a name for cover',
      [{ ...week, cover: 'Trạm y tế' }],
      ['away.0.cover: Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ goi-ai-bay-gio.'],
    ],
  ])('%s', (_what, away, expected) => {
    expect(national({ away })).toEqual(expected);
  });
});
