import { describe, expect, test } from 'vitest';
import { areaCorrectionSchema } from '../../src/schemas/area.ts';
import { documentKinds, documentSchema, documentStates } from '../../src/schemas/document.ts';
import { factSchema } from '../../src/schemas/fact.ts';
import { hotlineSchema } from '../../src/schemas/hotline.ts';
import { planSchema } from '../../src/schemas/plan.ts';
import { procedureSchema } from '../../src/schemas/procedure.ts';
import { settingsSchema } from '../../src/schemas/settings.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { mistakes } from './mistakes.ts';
import { samples } from './samples.ts';

describe('a correction of the administrative table', () => {
  const code = 'changes.0.code: Mã tỉnh hai chữ số hoặc mã xã năm chữ số.';
  test.each([
    [{ changes: [] }, ['changes: Ghi ít nhất một thay đổi, hoặc một đơn vị cũ.']],
    [{ changes: [{ code: '7' }] }, [code]],
    [{ changes: [{ code: '2527' }] }, [code]],
    [
      { changes: [{ code: '25270', type: 'phường' }] },
      ['changes.0.type: Chọn một trong: city, province, ward, commune, special-zone.'],
    ],
  ])('%j', (rest, expected) => {
    expect(mistakes(areaCorrectionSchema, { ...samples.areaCorrectionSchema, ...rest })).toEqual(
      expected,
    );
  });
});

describe('a document of the library', () => {
  test.each([
    [{ kind: 'sách' }, [`kind: Chọn một trong: ${Object.keys(documentKinds).join(', ')}.`]],
    [{ state: 'mới' }, [`state: Chọn một trong: ${Object.keys(documentStates).join(', ')}.`]],
    [{ file: '/media/a.exe' }, ['file: Chỉ nhận tệp PDF hoặc DOCX trong /media/.']],
    [{ areas: ['7'] }, ["areas.0: Mã tỉnh gồm hai chữ số trong nháy, ví dụ '46'."]],
    [{ issued: '2026-12', effective: '2027' }, []],
    [
      { replaces: ['luật 73'] },
      ['replaces.0: Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ goi-ai-bay-gio.'],
    ],
  ])('%j', (rest, expected) => {
    expect(mistakes(documentSchema, { ...samples.documentSchema, ...rest })).toEqual(expected);
  });
});

describe('a line', () => {
  test.each([
    [{ purpose: 'chat' }, ['purpose: Chọn một trong: emergency, help, report-crime.']],
    [{ state: 'có' }, ['state: Chọn một trong: confirmed, standard, unconfirmed, closed.']],
    [{ order: 0 }, ['order: Thứ tự từ 1 đến 99.']],
    [{ order: 100 }, ['order: Thứ tự từ 1 đến 99.']],
    [{ area: '1' }, ["area: Mã tỉnh gồm hai chữ số trong nháy, ví dụ '46'."]],
    [
      { number: '0115' },
      ["number: Viết dạng quốc tế như '+842343822325', hoặc số ngắn như '115'."],
    ],
  ])('%j', (rest, expected) => {
    expect(mistakes(hotlineSchema, { ...samples.hotlineSchema, ...rest })).toEqual(expected);
  });
});

describe('an indicator of a plan', () => {
  const [first] = samples.planSchema.indicators;
  test.each([
    [{ min: 25, max: 30 }, []],
    [{ min: 0 }, []],
    [{ min: 30, max: 25 }, ['indicators.0.max: Số cuối khoảng phải lớn hơn số đầu khoảng.']],
    [{ min: 30, max: 30 }, ['indicators.0.max: Số cuối khoảng phải lớn hơn số đầu khoảng.']],
    [{ max: 30 }, ['indicators.0.max: Số cuối khoảng phải lớn hơn số đầu khoảng.']],
    [{ comparator: '<' }, ['indicators.0.comparator: Chọn một trong: =, >=, >, ~.']],
    [{ kind: 'mục tiêu' }, ['indicators.0.kind: Chọn một trong: target, result, situation.']],
  ])('%j', (rest, expected) => {
    expect(
      mistakes(planSchema, { ...samples.planSchema, indicators: [{ ...first, ...rest }] }),
    ).toEqual(expected);
  });

  test('a plan has at least one, a level of its time and a year', () => {
    const area = { ...samples.planSchema.area, level: 'huyện' };
    expect(
      mistakes(planSchema, { ...samples.planSchema, indicators: [], area, year: 1999 }),
    ).toEqual([
      'area.level: Chọn một trong: province, district, commune.',
      'year: Năm từ 2000 đến 2100.',
      'indicators: Ghi ít nhất một chỉ tiêu.',
    ]);
  });
});

test('a procedure has readers and steps', () => {
  expect(
    mistakes(procedureSchema, { ...samples.procedureSchema, forWhom: [], steps: [], order: 0 }),
  ).toEqual([
    'forWhom: Ghi ít nhất một dòng.',
    'steps: Ghi ít nhất một bước.',
    'order: Thứ tự từ 1 đến 99.',
  ]);
});

test('the way out leads to a whole address, and the operator’s letters arrive', () => {
  expect(
    mistakes(settingsSchema, {
      ...samples.settingsSchema,
      exitUrl: 'google.com',
      contact: { email: 'x' },
    }),
  ).toEqual([
    'contact.email: Địa chỉ thư chưa đúng dạng.',
    'exitUrl: Cần một địa chỉ web đầy đủ bắt đầu bằng https://.',
  ]);
});

test('a fact is yes or no; what is unknown is left out', () => {
  expect(mistakes(factSchema, { value: 'unknown', checkedOn: '2026-11-22' })).toEqual([
    'value: Chọn một trong: yes, no.',
  ]);
  expect(mistakes(factSchema, { value: 'no' })).toEqual([
    'checkedOn: Cần một ngày dạng năm-tháng-ngày, ví dụ 2026-11-22.',
  ]);
});

test('a source names at least what was read', () => {
  expect(mistakes(sourceSchema, { issuer: 'Bộ Y tế' })).toEqual(['title: Cần một dòng chữ ở đây.']);
  expect(mistakes(sourceSchema, { title: 'Bài báo', date: '2016-07' })).toEqual([]);
});

test('a box that the editor emptied counts as left out', () => {
  expect(mistakes(sourceSchema, { title: 'Bài báo', issuer: '', url: null })).toEqual([]);
});
