import { describe, expect, test } from 'vitest';
import { openPlaceSheet } from '../../src/domain/placesheet.ts';
import { listed } from '../../src/domain/places.ts';
import { placeFields } from '../../src/commands/import.ts';
import { importPlan } from '../../src/commands/importplan.ts';
import { csvTable } from '../../src/domain/csvtable.ts';
import { placeSchema, placeStatuses, type Place } from '../../src/schemas/place.ts';
import { areas, sheetOf, today } from './placetables.ts';

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
    documents: new Set(),
    today,
  });
};

const printed = (places: Record<string, Place>): string => sheetOf(Object.entries(places));

const open = (places: Record<string, Place>): string =>
  openPlaceSheet(
    listed(
      Object.entries(places).map(([slug, it]) => ({ ...it, slug })),
      today,
    ),
    {
      fields: placeFields,
      areas,
      statuses: placeStatuses,
      site: new URL('https://www.example.vn/'),
    },
  );

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

  test('and has no column of marks never takes a later check back', () => {
    const bare = printed({ 'noi-1': old }).replaceAll('[chỉ xem] Dấu của mục', '[chỉ xem] Ghi chú');
    const sentences = read(bare, { 'noi-1': now }).mistakes.map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'Trang đang có một lần kiểm tra mới hơn bảng này. Hãy lấy bảng mới rồi chép phần sửa sang.',
    ]);
  });
});

describe('The published table', () => {
  const expired = place({ ...verified, verified: { ...verified.verified, on: '2025-11-01' } });
  const checked = place({ ...verified, name: 'Điểm đã kiểm tra' });

  test('has no telephone, hours or point of a place that nobody checked lately', () => {
    const only = open({ 'noi-1': place({}), 'noi-2': { ...expired, name: 'Điểm quá hạn' } });
    expect(only).not.toMatch(/842343822325|07:30|16\.46|107\.59/);
    expect(open({ 'noi-3': checked })).toMatch(/842343822325[^]*07:30/);
  });

  test('changes nothing when it comes back, and takes nothing away with an edit', () => {
    const places = { 'noi-1': expired, 'noi-3': checked };
    expect(read(open(places), places)).toMatchObject({ changed: [], unchanged: 2, mistakes: [] });
    const edited = open(places).replace('Điểm tư vấn thử', 'Điểm tư vấn khác');
    const [change] = read(edited, places).changed;
    expect(change?.differences.map(({ column }) => column)).toEqual(['Tên (name)']);
    expect(change?.place.phones).toEqual(expired.phones);
    expect(change?.place.position).toEqual(expired.position);
  });
});
