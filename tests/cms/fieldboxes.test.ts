import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { line } from '../../src/schemas/text.ts';
import { daySchema } from '../../src/schemas/date.ts';
import { provinces, whole } from './printing.ts';
import { everyField, find, form, titled } from './formfields.ts';

describe('a box fits what it holds', () => {
  test('a long line has several rows', () => {
    const widgets = form({ a: line(199).meta(titled), b: line(200).meta(titled) });
    expect(widgets.map(({ widget }) => widget)).toEqual(['string', 'text']);
  });

  test.each([1, 20, 20_000])(
    'a line of at most %i characters, not counting blanks around',
    (max) => {
      const [box] = form({ a: line(max).meta(titled) });
      const [pattern = '', refusal] = box?.pattern ?? [];
      expect(refusal).toBe(`Dài quá ${max} ký tự. Hãy viết ngắn lại.`);
      const fits = (text: string) => new RegExp(pattern).test(text);
      for (const text of ['ờ'.repeat(max), ` ${'x'.repeat(max)}\n`]) expect(fits(text)).toBe(true);
      for (const text of ['ờ'.repeat(max + 1), ` ${'x'.repeat(max + 1)}\n`])
        expect(fits(text)).toBe(false);
    },
  );

  test('a day is picked, and written as the schema reads it', () => {
    expect(form({ a: daySchema.meta(titled) })).toEqual([
      {
        name: 'a',
        label: 'Mục',
        widget: 'datetime',
        required: true,
        format: 'YYYY-MM-DD',
        time_format: false,
        picker_utc: false,
      },
    ]);
  });

  test('a date that may be a year alone is typed', () => {
    expect(find('documents', 'issued')).toEqual({
      name: 'issued',
      label: 'Ngày ban hành',
      widget: 'string',
      required: false,
      pattern: [
        '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        "Viết '2026-11-22', '2026-11' hoặc '2026' nếu nguồn chỉ cho biết đến đó.",
      ],
    });
  });

  test('what only a control of our own can ask has that control, and no fields beside it', () => {
    const asked = [
      ['places', 'area', 'area', true],
      ['places', 'position', 'point', false],
      ['places', 'hours.rules', 'hours', false],
      ['hotlines', 'hours.rules', 'hours', false],
      ['places', 'phones.number', 'phone', true],
      ['hotlines', 'number', 'phone', true],
    ] as const;
    for (const [form, path, widget, required] of asked) {
      const it = find(form, path);
      expect(it, `${form}.${path}`).toMatchObject({ widget, required });
      expect(it).not.toHaveProperty('fields');
      expect(it).not.toHaveProperty('pattern');
    }
    expect(find('places', 'hours.rules')).toMatchObject({ label: 'Giờ trong tuần', min: 1 });
  });

  test('only a control of our own hides what stands below it', () => {
    const hidden = everyField.filter(({ widget }) => whole.includes(widget));
    expect(hidden.map(({ name }) => name).toSorted()).toEqual([
      'area',
      'area',
      'position',
      'rules',
      'rules',
    ]);
  });

  test('a province is chosen by name, all thirty-four in dictionary order', () => {
    const options = [find('hotlines', 'area'), find('documents', 'areas')];
    expect(provinces.size).toBe(34);
    for (const it of options) {
      const labels = (it?.['options'] as { label: string }[]).map(({ label }) => label); // Printed so.
      expect(labels.length).toBe(34);
      expect([labels[0], labels[1], labels.at(-1)]).toEqual([
        'Tỉnh An Giang',
        'Tỉnh Bắc Ninh',
        'Tỉnh Vĩnh Long',
      ]);
      expect(labels).toContain('Thành phố Đồng Nai');
    }
    expect(find('documents', 'areas')).toMatchObject({ widget: 'select', multiple: true });
  });

  test('what an article points to is picked from the library by its title', () => {
    expect(find('articles', 'documents')).toEqual({
      name: 'documents',
      label: 'Văn bản liên quan',
      widget: 'entries',
      required: false,
      collection: 'documents',
      multiple: true,
    });
  });

  test('a list of lines has a box for each, so a comma parts nothing', () => {
    expect(find('articles', 'remember')).toMatchObject({
      widget: 'list',
      max: 3,
      field: { label: 'Điều cần nhớ', widget: 'string', required: true },
    });
  });

  test('a switch that the schema presets is preset in the form', () => {
    expect(find('articles', 'draft')).toEqual({
      name: 'draft',
      label: 'Bản nháp',
      widget: 'boolean',
      required: false,
      hint: 'Bản nháp không lên trang.',
      default: false,
    });
  });

  test('a switch that is on when nothing is said looks on, even in a group that may stay empty', () => {
    expect(find('articles', 'law.pending')?.['default']).toBe(true);
    expect(find('articles', 'draft')?.['default']).toBe(false);
  });

  test('nothing inside an optional group is required, so the group can stay empty', () => {
    expect(find('articles', 'law.number')?.required).toBe(false);
    expect(find('settings', 'x')).toBeUndefined();
    expect(find('site', 'sea.hoangSa')?.required).toBe(true);
  });

  test('objects among which a file chooses share a form', () => {
    const exact = { near: 'Gần', far: 'Xa' } as const;
    const schema = z.discriminatedUnion('exact', [
      z.strictObject({
        exact: z.enum(['near', 'far']).meta({ title: 'Đến đâu', cms: { options: exact } }),
        lat: z.number().min(7.5).max(23.5).meta({ title: 'Vĩ độ' }),
      }),
      z.strictObject({ exact: z.literal('none').meta({ title: 'Chưa có' }) }),
    ]);
    const [it] = form({ a: schema.meta(titled) });
    expect(it?.fields?.map(({ name, widget }) => [name, widget])).toEqual([
      ['exact', 'select'],
      ['lat', 'number'],
    ]);
    expect(it?.fields?.[0]?.['options']).toEqual([
      { label: 'Gần', value: 'near' },
      { label: 'Xa', value: 'far' },
      { label: 'Chưa có', value: 'none' },
    ]);
    expect(it?.fields?.[1]).toMatchObject({ min: 7.5, max: 23.5 });
  });

  test('a picture and a file are uploaded by controls of our own, a file of its kinds alone', () => {
    expect(find('articles', 'cover.src')).toMatchObject({
      widget: 'picture',
      pattern: [
        '^\\/media\\/[a-z0-9/._-]+\\.(webp|jpg|png)$',
        'Ảnh phải là tệp WebP, JPG hoặc PNG trong /media/.',
      ],
    });
    expect(find('documents', 'file')).toMatchObject({
      widget: 'attachment',
      kinds: ['pdf', 'docx'],
      pattern: [
        '^\\/media\\/[a-z0-9/._-]+\\.(pdf|docx)$',
        'Chỉ nhận tệp PDF hoặc DOCX trong /media/.',
      ],
    });
    expect(find('articles', 'audio.src')?.widget).toBe('attachment');
  });
});
