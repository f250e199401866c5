import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { keyVersionSchema } from './keyversion.ts';
import { mailHelps, officeTopics } from './letter.ts';
import { operatorTypes } from './place.ts';
import { communeCodeSchema, provinceCodeSchema } from './territory.ts';
import { line, slugSchema } from './text.ts';

/**
 * What a mailbox is: it takes letters for an area, stands behind such points, serves where there are
 * none, or reads notes about the site itself.
 */
export const mailRoles = {
  point: 'Điểm tư vấn',
  coordinator: 'Nơi điều phối của tỉnh',
  national: 'Hộp thư toàn quốc',
  operator: 'Người phụ trách trang',
} as const;

const absenceSchema = z
  .strictObject({
    from: daySchema.meta({ title: 'Vắng từ ngày' }),
    to: daySchema.meta({ title: 'Đến hết ngày' }),
    cover: slugSchema.optional().meta({
      title: 'Hộp thư nhận thay',
      description: 'Bỏ trống thì trong những ngày này điểm không nhận thư.',
    }),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'Ngày cuối không được trước ngày đầu.',
  });

const shape = z.strictObject({
  name: line(120).meta({
    title: 'Tên',
    description: 'Nói rõ là cơ quan gì, ví dụ Trạm y tế phường; không ghi tên người.',
  }),
  role: choice(mailRoles).meta({ title: 'Vai trò' }),
  place: slugSchema.optional().meta({
    title: 'Địa điểm',
    description: 'Tên tệp trong content/places, chỉ cho điểm tư vấn.',
  }),
  operatorType: choice(operatorTypes).meta({ title: 'Loại cơ quan đọc thư' }),
  province: provinceCodeSchema
    .optional()
    .meta({ title: 'Mã tỉnh, thành phố', description: 'Chỉ cho điểm tư vấn và nơi điều phối.' }),
  communes: z
    .array(communeCodeSchema)
    .min(1, 'Ghi ít nhất một mã xã, hoặc bỏ mục này nếu nhận thư của cả tỉnh.')
    .optional()
    .meta({ title: 'Mã các xã được phục vụ', description: 'Bỏ trống nếu phục vụ cả tỉnh.' }),
  helps: z.array(choice(mailHelps)).meta({ title: 'Giúp bằng cách nào' }),
  topics: z
    .array(choice(officeTopics))
    .min(1, 'Ghi ít nhất một điều mà hộp thư này nhận.')
    .meta({ title: 'Nhận thư về điều gì' }),
  minors: z.boolean().meta({ title: 'Nhận thư của người dưới 18 tuổi' }),
  deadlineHours: z
    .int()
    .min(1, 'Hạn trả lời từ 1 đến 80 giờ làm việc.')
    .max(80, 'Hạn trả lời từ 1 đến 80 giờ làm việc.')
    .optional()
    .meta({
      title: 'Hạn trả lời (giờ làm việc)',
      description: 'Chỉ ghi khi nơi nhận thư đã đồng ý; bỏ trống nghĩa là không hứa.',
    }),
  coordinator: slugSchema.optional().meta({
    title: 'Nơi điều phối',
    description: 'Hộp thư của nơi đọc thay khi quá hạn, chỉ cho điểm tư vấn.',
  }),
  versions: z.array(keyVersionSchema).meta({ title: 'Các khóa' }),
  staffed: z.boolean().meta({ title: 'Đang có người nhận thư' }),
  away: z.array(absenceSchema).optional().meta({ title: 'Những đợt vắng người' }),
  checkedOn: daySchema.meta({ title: 'Ngày hỏi lại nơi nhận thư' }),
});

/**
 * What a file in content/keys may say of one mailbox: who reads it, for whom, and with which public
 * keys. The files are reviewed in git and are never a collection of the CMS.
 */
export const keySchema = shape.check(({ value, issues }) => {
  for (const [path, holds, message] of rules)
    if (!holds(value)) issues.push({ code: 'custom', input: value, path: [path], message });
});

export type Key = z.output<typeof keySchema>;
export type MailRole = keyof typeof mailRoles;
export type OperatorType = keyof typeof operatorTypes;

type Rule = [field: keyof Key, holds: (key: Key) => boolean, sentence: string];

const isPoint = ({ role }: Key): boolean => role === 'point';
const isLocal = ({ role }: Key): boolean => role === 'point' || role === 'coordinator';

/** Whether each is later than the one before it. */
const inTurn = <T>(list: readonly T[], later: (it: T, than: T) => boolean): boolean =>
  list.every((it, index) => index === 0 || later(it, list[index - 1] ?? it));

const once = (values: readonly string[] = []): boolean => new Set(values).size === values.length;

/** What a field may say beside the others: its name, whether that holds, and the remedy. */
const rules: readonly Rule[] = [
  [
    'place',
    (key) => !isPoint(key) || key.place !== undefined,
    'Điểm tư vấn cần tên tệp của địa điểm trong content/places.',
  ],
  [
    'place',
    (key) => isPoint(key) || key.place === undefined,
    'Chỉ điểm tư vấn mới ghi địa điểm. Hãy bỏ dòng này.',
  ],
  [
    'province',
    (key) => !isLocal(key) || key.province !== undefined,
    'Điểm tư vấn và nơi điều phối cần mã tỉnh.',
  ],
  [
    'province',
    (key) => isLocal(key) || key.province === undefined,
    'Chỉ điểm tư vấn và nơi điều phối mới ghi mã tỉnh. Hãy bỏ dòng này.',
  ],
  [
    'communes',
    (key) => isPoint(key) || key.communes === undefined,
    'Chỉ điểm tư vấn mới ghi mã xã. Hãy bỏ mục này.',
  ],
  ['communes', (key) => once(key.communes), 'Có mã xã ghi hai lần. Hãy bỏ bớt.'],
  [
    'coordinator',
    (key) => !isPoint(key) || key.coordinator !== undefined,
    'Điểm tư vấn cần tên hộp thư của nơi điều phối.',
  ],
  [
    'coordinator',
    (key) => isPoint(key) || key.coordinator === undefined,
    'Chỉ điểm tư vấn mới có nơi điều phối. Hãy bỏ dòng này.',
  ],
  [
    'helps',
    (key) => key.helps.includes('mailbox'),
    'Nơi nào cũng trả lời trong hộp thư. Hãy thêm mailbox.',
  ],
  [
    'helps',
    (key) => isPoint(key) || !(key.helps.includes('visit') || key.helps.includes('meet')),
    'Chỉ điểm tư vấn mới đến tận nhà hoặc gặp tại điểm. Hãy bỏ visit và meet.',
  ],
  [
    'helps',
    (key) => key.role !== 'operator' || !key.helps.includes('call'),
    'Người phụ trách trang chỉ trả lời trong hộp thư. Hãy bỏ call.',
  ],
  ['helps', (key) => once(key.helps), 'Có cách giúp ghi hai lần. Hãy bỏ bớt.'],
  ['topics', (key) => once(key.topics), 'Có điều ghi hai lần. Hãy bỏ bớt.'],
  [
    'versions',
    (key) => !key.staffed || key.versions.some(({ retired }) => retired === undefined),
    'Cần ít nhất một khóa còn dùng. Nếu chưa có, đặt staffed: false.',
  ],
  [
    'versions',
    ({ versions }) =>
      inTurn(versions, (it, than) => it.version > than.version && it.from > than.from),
    'Ghi các khóa theo thứ tự: khóa sau có số lớn hơn và bắt đầu muộn hơn.',
  ],
  [
    'versions',
    ({ versions }) => once(versions.map(({ recipient }) => recipient)),
    'Có khóa công khai ghi hai lần. Mỗi lần đổi khóa cần một khóa mới.',
  ],
  [
    'away',
    ({ away = [] }) => inTurn(away, (it, than) => it.from > than.to),
    'Ghi các đợt vắng theo thứ tự ngày, đợt sau bắt đầu sau khi đợt trước kết thúc.',
  ],
];
