import { describe, expect, test } from 'vitest';
import { dues } from '../../src/domain/due.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { procedureSchema } from '../../src/schemas/procedure.ts';
import { none, place, sources, today } from './ageing.ts';

describe('a document is due when it was looked at more than 180 days ago', () => {
  const document = (checkedOn: string, state = 'in-force') => ({
    id: 'van-ban-thu',
    data: documentSchema.parse({
      title: 'Văn bản thử',
      kind: 'plan',
      issuer: 'Cơ quan thử',
      state,
      audiences: ['everyone'],
      summary: 'Tóm tắt.',
      seenIn: 'Trang thử',
      checkedOn,
    }),
  });

  test.each([
    // A date known to the month or the year counts from its first day.
    ['2026-05-25', '25/5/2026', '2026-11-22'],
    ['2026-05', '5/2026', '2026-10-29'],
    ['2026', '2026', '2026-07-01'],
  ])('looked at on %s', (checkedOn, shown, since) => {
    expect(dues({ ...none, documents: [document(checkedOn)] }, today)).toEqual([
      {
        group: 'document',
        collection: 'documents',
        slug: 'van-ban-thu',
        title: 'Văn bản thử',
        reason: `Xem lại lần cuối ${shown}. Đã hơn 180 ngày, hãy xem văn bản còn hiệu lực không.`,
        since,
      },
    ]);
  });

  test.each([
    ['2026-06', 'in-force'],
    ['2020', 'expired'],
  ])('but not one of %s that is %s', (checkedOn, state) => {
    expect(dues({ ...none, documents: [document(checkedOn, state)] }, today)).toEqual([]);
  });
});

test('a procedure is due like a document, and what has waited longest stands first', () => {
  const procedure = {
    id: 'thu-tuc-thu',
    data: procedureSchema.parse({
      name: 'Thủ tục thử',
      summary: 'Tóm tắt.',
      forWhom: ['Ai cần'],
      steps: ['Hỏi'],
      office: 'Nơi thử',
      law: 'Luật thử',
      lawAsOf: '2026-01-01',
      pending: false,
      sources,
      checkedOn: '2026-01-01',
      order: 1,
    }),
  };
  const due = dues({ ...none, places: [place('2026-08-23')], procedures: [procedure] }, today);
  expect(due.map(({ slug, since }) => [slug, since])).toEqual([
    ['thu-tuc-thu', '2026-07-01'],
    ['noi-thu', '2026-11-22'],
  ]);
  expect(due[0]?.reason).toBe(
    'Kiểm tra lần cuối 1/1/2026. Đã hơn 180 ngày, hãy hỏi lại nơi nhận hồ sơ.',
  );
});
