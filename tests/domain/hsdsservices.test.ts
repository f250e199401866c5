import { describe, expect, test } from 'vitest';
import type { HsdsService } from '../../src/domain/hsdsjson.ts';
import { serviceOf } from './trialservices.ts';

const values = (attributes: HsdsService['attributes'] = [], term: string) =>
  attributes.filter((it) => it.taxonomy_term?.code === `record/${term}`).map(({ value }) => value);

describe('A checked place', () => {
  test('is an active service with the day and the role of its check, and no name', () => {
    const service = serviceOf('thu-du');
    expect(service).toMatchObject({ status: 'active', assured_date: '2026-11-20' });
    expect(service.alert).toBeUndefined();
    expect(service.metadata).toMatchObject([
      { last_action_date: '2026-11-20', updated_by: 'biên tập viên thử' },
    ]);
  });

  test('whose check is old says so, and until when its grace lets it hold', () => {
    expect(serviceOf('thu-gia-han')).toMatchObject({
      status: 'active',
      assured_date: '2025-11-20',
      alert:
        'Lần kiểm tra đã quá một năm, nên hỏi lại trước. Được gia hạn đến 31/12/2026: đường bị chia cắt',
    });
  });

  test('has a point only where that is its own door', () => {
    expect(serviceOf('thu-du').service_at_locations?.[0]?.location).toMatchObject({
      latitude: 20.4,
      longitude: 106.32,
      external_identifier: '13264',
    });
    const roughly = serviceOf('thu-ca-ngay').service_at_locations?.[0]?.location;
    expect(roughly?.latitude).toBeUndefined();
    expect(values(roughly?.attributes, 'position-precision')).toEqual(['commune']);
    expect(values(roughly?.attributes, 'approximate-point')).toEqual(['20.41,106.3']);
  });

  test('names what it costs, and no amount that nobody knows', () => {
    expect(serviceOf('thu-du').cost_options).toMatchObject([
      { option: 'Miễn phí', currency: 'VND', amount: 0, amount_description: 'Cả lần sau' },
    ]);
    const [paid] = serviceOf('thu-ca-ngay').cost_options ?? [];
    expect(paid?.option).toBe('Có thu phí');
    expect(paid).not.toHaveProperty('amount');
  });

  test('names its languages, with codes of ISO 639 where there is no doubt', () => {
    expect(serviceOf('thu-du').languages?.map(({ name, code }) => [name, code])).toEqual([
      ['Tiếng Việt', 'vi'],
      ['Tày', 'tyz'],
      ['Tiếng thử', undefined],
    ]);
  });

  test('shares its operator with others of the province that name the same', () => {
    const one = serviceOf('thu-du').organization;
    expect(one?.name).toBe('Trung tâm thử: số 1');
    expect(serviceOf('thu-ca-ngay').organization).toEqual(one);
  });
});

describe('A place that is only reported, or was checked too long ago', () => {
  test.for(['thu-nghe-noi', 'thu-qua-han'])('%s is never active and claims nothing', (slug) => {
    const service = serviceOf(slug);
    expect(service.status).toBe('inactive');
    expect(service.alert).toBe(
      'Được nhắc đến năm 2025, chưa xác minh. Đừng đến thẳng; hãy hỏi trạm y tế xã, phường trước.',
    );
    for (const claim of ['assured_date', 'phones', 'schedules', 'metadata', 'application_process'])
      expect(service, claim).not.toHaveProperty(claim);
    expect(JSON.stringify(service)).not.toMatch(/2273000001|18009999|latitude|20\.4/);
  });

  test('whose operator nobody named says so', () => {
    expect(serviceOf('thu-trong').organization).toMatchObject({
      name: 'Chưa rõ đơn vị quản lý: Nơi thử gần như trống',
      description: 'Nguồn không nêu tên đơn vị quản lý nơi này.',
    });
  });

  test('loses a fact whose check is older than 180 days', () => {
    expect(values(serviceOf('thu-qua-han').attributes, 'anonymous')).toEqual([]);
    expect(values(serviceOf('thu-nghe-noi').attributes, 'anonymous')).toEqual(['yes']);
  });
});
