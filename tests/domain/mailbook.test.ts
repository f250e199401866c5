import { describe, expect, test } from 'vitest';
import { mailPoint, operatorOf } from '../../src/domain/mailbook.ts';
import { keySchema } from '../../src/schemas/key.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { samples } from '../schemas/samples.ts';

describe('a mailbox of the book', () => {
  const place = placeSchema.parse({
    ...samples.placeSchema,
    name: 'Trạm thử',
    operatorType: 'health',
    address: 'Số 1 đường Thử',
    phones: [samples.phoneSchema],
    status: 'verified',
    verified: { on: '2026-10-01', how: 'phone', role: 'biên tập viên' },
    homeVisits: { value: 'yes', checkedOn: '2026-10-01' },
    receives: ['anyone'],
    services: ['counselling'],
    note: 'Ghi chú',
  });
  const point = keySchema.parse({
    ...samples.keySchema,
    role: 'point',
    place: 'tram-thu',
    province: '46',
    coordinator: 'dieu-phoi',
  });
  const { place: _, ...key } = point;

  test('says of its place what routing asks, and neither telephone nor address', () => {
    expect(mailPoint('thu', point, new Map([['tram-thu', place]]))).toEqual({
      id: 'thu',
      ...key,
      place: {
        slug: 'tram-thu',
        area: { province: '46' },
        status: 'verified',
        verified: { on: '2026-10-01', how: 'phone', role: 'biên tập viên' },
        homeVisits: { value: 'yes', checkedOn: '2026-10-01' },
        receives: ['anyone'],
        services: ['counselling'],
      },
    });
  });

  test('says nothing of what nobody has asked', () => {
    const reported = placeSchema.parse(samples.placeSchema);
    expect(mailPoint('thu', point, new Map([['tram-thu', reported]])).place).toEqual({
      slug: 'tram-thu',
      area: { province: '46' },
      status: 'reported',
    });
  });

  test('has no place where it names none, or one without a record', () => {
    expect(mailPoint('thu', point, new Map())).toEqual({ id: 'thu', ...key });
    const national = keySchema.parse(samples.keySchema);
    expect(mailPoint('thu', national, new Map())).toEqual({ id: 'thu', ...national });
  });

  test('of the operator is found by its role', () => {
    const book = ['national', 'operator'].map((role) =>
      mailPoint(role, keySchema.parse({ ...samples.keySchema, role }), new Map()),
    );
    expect(operatorOf({ mailboxes: book })?.id).toBe('operator');
    expect(operatorOf({ mailboxes: book.slice(0, 1) })).toBeUndefined();
  });
});
