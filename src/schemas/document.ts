import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { choice } from './choice.ts';
import { partialDateSchema } from './date.ts';
import { provinceCodeSchema } from './territory.ts';
import { line, slugSchema, webAddressSchema } from './text.ts';

/** Kinds of document in the library, with the words that readers see. */
export const documentKinds = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  conclusion: 'Kết luận',
  plan: 'Kế hoạch',
  guidance: 'Hướng dẫn',
  report: 'Tin, bài báo cáo',
} as const;

/** State of a document, with the words that readers see. */
export const documentStates = {
  'in-force': 'Còn hiệu lực',
  expired: 'Hết hiệu lực',
  updating: 'Đang cập nhật',
} as const;

/** What a file in content/documents may say; its body is the summary in our own words. */
export const documentSchema = z.strictObject({
  title: line(300).meta({ title: 'Tên văn bản' }),
  number: line(60).optional().meta({ title: 'Số hiệu', description: 'Ví dụ 146/KH-UBND.' }),
  kind: choice(documentKinds).meta({ title: 'Loại văn bản', cms: { options: documentKinds } }),
  issuer: line(120).meta({ title: 'Cơ quan ban hành' }),
  signer: line(80).optional().meta({ title: 'Người ký' }),
  issued: partialDateSchema.optional().meta({ title: 'Ngày ban hành' }),
  effective: partialDateSchema.optional().meta({ title: 'Ngày có hiệu lực' }),
  expires: partialDateSchema.optional().meta({ title: 'Ngày hết hiệu lực' }),
  replaces: z
    .array(slugSchema)
    .optional()
    .meta({ title: 'Thay thế văn bản', cms: { relation: 'documents' } }),
  replacedBy: z
    .array(slugSchema)
    .optional()
    .meta({ title: 'Được thay bằng', cms: { relation: 'documents' } }),
  state: choice(documentStates).meta({ title: 'Tình trạng', cms: { options: documentStates } }),
  stateNote: line(300).optional().meta({ title: 'Ghi chú về tình trạng' }),
  field: line(80).optional().meta({ title: 'Lĩnh vực' }),
  areas: z
    .array(provinceCodeSchema)
    .optional()
    .meta({
      title: 'Tỉnh, thành phố',
      description: 'Bỏ trống nếu áp dụng cả nước.',
      cms: { relation: 'provinces' },
    }),
  audiences: z
    .array(audienceSchema)
    .min(1, 'Chọn ít nhất một nhóm người đọc.')
    .meta({ title: 'Dành cho ai' }),
  summary: line(400).meta({ title: 'Tóm tắt', description: 'Bằng lời của chúng ta, dễ hiểu.' }),
  file: z
    .string()
    .regex(/^\/media\/[a-z0-9/._-]+\.(pdf|docx)$/, 'Chỉ nhận tệp PDF hoặc DOCX trong /media/.')
    .optional()
    .meta({ title: 'Tệp', cms: { widget: 'file' } }),
  url: webAddressSchema.optional().meta({ title: 'Địa chỉ web' }),
  seenIn: line(300).meta({
    title: 'Biết qua đâu',
    description: 'Cổng, công báo, báo hoặc bản chép mà ta đã đọc.',
  }),
  checkedOn: partialDateSchema.meta({ title: 'Ngày kiểm tra' }),
  draft: z.boolean().default(false).meta({ title: 'Bản nháp' }),
});

export type DocumentKind = keyof typeof documentKinds;
export type DocumentState = keyof typeof documentStates;
export type Document = z.output<typeof documentSchema>;
