import { describe, expect, test } from 'vitest';
import { hsdsId, hsdsNamespace } from '../../src/domain/hsdsids.ts';
import { placeRows } from '../../src/domain/hsdsservices.ts';
import { day, opened, records, words } from './trialopen.ts';

describe('An id', () => {
  // Python 3: uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, 'urn:diem-tua:du-lieu'), 'service:hue-1')
  test('is the UUIDv5 that any other program makes of the same name', () => {
    expect(hsdsNamespace).toBe('ced82890-3c4b-5350-8867-57690cce84f7');
    expect(hsdsId('service', 'hue-1')).toBe('62062953-3db3-52be-9618-a207bf4baee3');
    expect(hsdsId('service', 'hue-an-cuu-1')).toBe('8250ae2b-36c6-5b8b-be28-389664040743');
    expect(hsdsId('location', 'hue-1')).toBe('d3415d32-f922-505f-8c71-5a4812968499');
    expect(hsdsId('term', 'place-kind/methadone')).toBe('86bd86fa-b3c4-55f4-8bfc-0aef6f89ebee');
  });

  test('is the same however Vietnamese letters are composed', () => {
    const name = 'Trung tâm Kiểm soát bệnh tật tỉnh Thừa Thiên Huế';
    const id = '4ea9b827-5ecf-5880-963c-d4f6e461bcac';
    expect(hsdsId('organization', '46', name.normalize('NFD'))).toBe(id);
    expect(hsdsId('organization', '46', name.normalize('NFC'))).toBe(id);
  });

  test('is never shared by two rows', () => {
    const ids = opened(records).flatMap((open) => {
      const { organization: _, ...rows } = placeRows(open, words, day);
      return Object.values(rows).flatMap((table) => table.map(({ id }) => id));
    });
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
