import { describe, expect, test } from 'vitest';
import { dues } from '../../src/domain/due.ts';
import { hotlineSchema } from '../../src/schemas/hotline.ts';
import { none, sources, today } from './ageing.ts';

describe('a line is due when its check is more than 180 days old', () => {
  const line = (fields: object) => ({
    id: 'so-thu',
    data: hotlineSchema.parse({
      number: '199',
      name: 'Số thử',
      purpose: 'help',
      who: 'Ai cần.',
      state: 'confirmed',
      order: 1,
      sources,
      ...fields,
    }),
  });

  test('and says to call it', () => {
    const reason = 'Xác minh lần cuối 25/5/2026. Đã hơn 180 ngày, hãy gọi thử.';
    expect(dues({ ...none, hotlines: [line({ verifiedOn: '2026-05-25' })] }, today)).toEqual([
      {
        group: 'line',
        collection: 'hotlines',
        slug: 'so-thu',
        title: 'Số thử',
        reason,
        since: today,
        phone: '199',
      },
    ]);
  });

  test('and one for reporting a crime stands apart from those that help', () => {
    const [due] = dues(
      { ...none, hotlines: [line({ purpose: 'report-crime', verifiedOn: '2026-05-25' })] },
      today,
    );
    expect(due?.group).toBe('report');
    expect(due?.phone).toBeUndefined();
  });

  test.each([{ verifiedOn: '2026-05-26' }, {}, { verifiedOn: '2020-01-01', state: 'closed' }])(
    'and not with %j',
    (fields) => {
      expect(dues({ ...none, hotlines: [line(fields)] }, today)).toEqual([]);
    },
  );
});
