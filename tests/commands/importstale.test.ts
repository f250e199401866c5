import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFields } from '../../src/commands/import.ts';
import { importPlan } from '../../src/commands/importplan.ts';
import { csvTable } from '../../src/domain/csvtable.ts';
import { placeSchema, type Place } from '../../src/schemas/place.ts';
import { anyPlace, documents } from './anyplace.ts';
import { areas, openSheetOf, sheetOf, today } from './placetables.ts';

const place = (fields: object): Place =>
  placeSchema.parse({
    name: 'Điểm tư vấn thử',
    kind: 'counselling',
    area: { province: '46', commune: '19815' },
    position: { precision: 'building', lat: 16.46, lng: 107.59 },
    phones: [{ number: '+842343822325', role: 'Trực' }],
    hours: { rules: [{ days: [1], opens: '07:30', closes: '11:30' }], holidays: 'closed' },
    sources: [{ title: 'Nguồn bịa ra để thử', date: '2026' }],
    status: 'reported',
    ...fields,
  });

const read = (csv: string, places: Record<string, Place>) => {
  const table = csvTable(new TextEncoder().encode(csv));
  if ('fault' in table) throw new Error(table.fault);
  return importPlan(table.rows, {
    places: new Map(Object.entries(places)),
    fields: placeFields,
    areas,
    documents: new Set(documents),
    today,
  });
};

const printed = (places: Record<string, Place>): string => sheetOf(Object.entries(places));

const open = (places: Record<string, Place>): string => openSheetOf(Object.entries(places));

const verified = { status: 'verified', verified: { on: '2026-11-20', how: 'phone', role: 'thử' } };

describe('A table that is older than the record', () => {
  const old = place({});
  const now = place({ ...verified, address: 'Số 1 đường Thử' });

  test('takes nothing back where nobody edited its row, and says so', () => {
    const plan = read(printed({ 'noi-1': old }), { 'noi-1': now });
    expect(plan).toMatchObject({ changed: [], added: [], unchanged: 1, mistakes: [] });
    expect(plan.notices.map(({ sentence }) => sentence)).toEqual([
      'Bảng này cũ, nhưng dòng này không sửa gì: giữ nguyên điều trang đang có.',
    ]);
  });

  test('is refused where its row was edited, and nothing is changed', () => {
    const edited = printed({ 'noi-1': old }).replace('Điểm tư vấn thử', 'Điểm tư vấn khác');
    const plan = read(edited, { 'noi-1': now });
    expect(plan.mistakes.map(({ sentence }) => sentence)).toEqual([
      'Nơi này đã được sửa sau khi bảng được lấy về. Hãy lấy bảng mới rồi chép phần sửa sang.',
    ]);
    expect(plan.changed).toEqual([]);
  });

  test('as it is published takes nothing back either, though it shows less than the record', () => {
    const plan = read(open({ 'noi-1': old }), { 'noi-1': now });
    expect(plan).toMatchObject({ changed: [], unchanged: 1, mistakes: [] });
    expect(plan.notices).toHaveLength(1);
  });

  test('and has no column of marks never takes a later check back', () => {
    const bare = printed({ 'noi-1': old }).replaceAll('[chỉ xem] Dấu của mục', '[chỉ xem] Ghi chú');
    expect(read(bare, { 'noi-1': now }).mistakes).toMatchObject([
      {
        column: expect.stringContaining('verified.on'),
        sentence:
          'Trang đang có một lần kiểm tra mới hơn, ngày 20/11/2026. Hãy lấy bảng mới rồi chép phần sửa sang.',
      },
    ]);
  });
});

describe('The published table', () => {
  const expired = place({ ...verified, verified: { ...verified.verified, on: '2025-11-01' } });
  const checked = place({ ...verified, name: 'Điểm đã kiểm tra' });

  test('says of a place no more than the site does: of one that nobody checked lately no telephone, hours or point', () => {
    const only = open({ 'noi-1': place({}), 'noi-2': { ...expired, name: 'Điểm quá hạn' } });
    expect(only).not.toMatch(/842343822325|07:30|16\.46|107\.59|verified,|2025-11-01/);
    expect(open({ 'noi-3': checked })).toMatch(/842343822325[^]*07:30[^]*verified,/);
    const asked = { cost: { value: 'free', checkedOn: '2026-01-01' } };
    expect(open({ 'noi-4': place({ ...verified, ...asked }) })).not.toContain('2026-01-01');
    expect(printed({ 'noi-4': place({ ...verified, ...asked }) })).toContain('2026-01-01');
  });

  test('of any places changes nothing when it comes back', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyPlace, (its) => {
        const plan = read(open({ 'noi-1': its }), { 'noi-1': its });
        expect(plan).toMatchObject({ changed: [], added: [], mistakes: [] });
        if (open({ 'noi-1': its }) !== printed({ 'noi-1': its })) hidden += 1;
      }),
    );
    expect(hidden).toBeGreaterThan(10);
  });

  test('changes nothing when it comes back, and takes nothing away with an edit', () => {
    const places = { 'noi-1': expired, 'noi-3': checked };
    expect(read(open(places), places)).toMatchObject({ changed: [], unchanged: 2, mistakes: [] });
    const edited = open(places).replace('Điểm tư vấn thử', 'Điểm tư vấn khác');
    const [change] = read(edited, places).changed;
    expect(change?.differences.map(({ column }) => column)).toEqual(['Tên (name)']);
    expect(change?.place.phones).toEqual(expired.phones);
    expect(change?.place.position).toEqual(expired.position);
    expect(change?.place.verified).toEqual(expired.verified);
  });
});
