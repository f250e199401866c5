import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { territorySchema } from './territory.ts';
import { line, slugSchema, webAddressSchema } from './text.ts';
import { timeSchema } from './time.ts';

/** Kinds of activity, with the words that readers see. */
export const eventKinds = {
  talk: 'Nói chuyện trực tiếp',
  play: 'Tiểu phẩm, sân khấu hóa',
  extracurricular: 'Ngoại khóa',
  training: 'Tập huấn',
  display: 'Trưng bày, pano, tờ rơi',
  broadcast: 'Phát thanh, truyền hình',
  press: 'Bài hoặc tin trên báo, cổng thông tin',
  other: 'Hoạt động khác',
} as const;

/** Where an activity is at home, with the words that readers see. */
export const eventSettings = {
  community: 'Khu dân cư',
  'high-school': 'Trường trung học phổ thông',
  vocational: 'Cơ sở giáo dục nghề nghiệp',
  school: 'Trường khác',
  zone: 'Khu công nghiệp, khu kinh tế',
  enterprise: 'Doanh nghiệp',
  'rehab-centre': 'Cơ sở cai nghiện',
  office: 'Cơ quan, đơn vị',
} as const;

/** How far an activity is, with the words that readers see. */
export const eventStates = {
  planned: 'Dự kiến',
  held: 'Đã diễn ra',
  cancelled: 'Đã hủy',
} as const;

/** Settings that plans count one by one, so that each must be told from the others by its name. */
const countedSettings: readonly string[] = ['high-school', 'vocational', 'zone'];

const servedSchema = z
  .strictObject({
    plan: slugSchema.meta({ title: 'Kế hoạch', cms: { relation: 'plans' } }),
    indicator: line(160).meta({
      title: 'Chỉ tiêu',
      description: 'Chép đúng ô "Nói gọn" của chỉ tiêu trong kế hoạch.',
    }),
  })
  .meta({ title: 'Phục vụ chỉ tiêu' });

/** What a file in content/events may say: one activity on one day or several, at UTC+7. */
export const eventSchema = z
  .strictObject({
    title: line(140).meta({ title: 'Tên' }),
    summary: line(300).meta({ title: 'Tóm tắt', description: 'Một hoặc hai câu ngắn.' }),
    kind: choice(eventKinds).meta({ title: 'Loại hoạt động', cms: { options: eventKinds } }),
    state: choice(eventStates).meta({ title: 'Tình trạng', cms: { options: eventStates } }),
    area: territorySchema.meta({ title: 'Địa bàn hôm nay' }),
    setting: choice(eventSettings)
      .optional()
      .meta({ title: 'Ở nơi nào', cms: { options: eventSettings } }),
    host: line(160).optional().meta({
      title: 'Tên trường, khu, cơ quan',
      description: 'Tên đầy đủ của tổ chức, không ghi tên người.',
    }),
    venue: line(200).optional().meta({ title: 'Địa điểm' }),
    day: daySchema.meta({
      title: 'Ngày',
      description: 'Với bài hoặc tin trên báo: ngày báo đăng.',
    }),
    until: daySchema
      .optional()
      .meta({ title: 'Đến ngày', description: 'Chỉ khi kéo dài nhiều ngày.' }),
    starts: timeSchema.optional().meta({ title: 'Bắt đầu lúc' }),
    ends: timeSchema.optional().meta({ title: 'Kết thúc lúc' }),
    audiences: z
      .array(audienceSchema)
      .min(1, 'Chọn ít nhất một nhóm người.')
      .meta({ title: 'Dành cho ai' }),
    attendance: z
      .int('Số người là một số nguyên.')
      .min(0, 'Số người không âm.')
      .optional()
      .meta({ title: 'Số người dự', description: 'Theo nguồn; bỏ trống nếu nguồn không nói.' }),
    serves: z.array(servedSchema).optional().meta({ title: 'Phục vụ chỉ tiêu nào' }),
    campaign: slugSchema
      .optional()
      .meta({ title: 'Thuộc chiến dịch', cms: { relation: 'campaigns' } }),
    articles: z
      .array(slugSchema)
      .optional()
      .meta({ title: 'Bài viết liên quan', cms: { relation: 'articles' } }),
    url: webAddressSchema.optional().meta({
      title: 'Địa chỉ web',
      description: 'Bắt buộc với bài hoặc tin trên báo, cổng thông tin.',
    }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
    note: line(400).optional().meta({ title: 'Điều cần biết' }),
    draft: z
      .boolean()
      .default(false)
      .meta({ title: 'Bản nháp', description: 'Bản nháp không lên trang.' }),
  })
  .refine((event) => event.until === undefined || event.until > event.day, {
    path: ['until'],
    error: 'Ngày cuối phải sau ngày đầu. Hoạt động một ngày thì bỏ trống ô này.',
  })
  .refine((event) => event.ends === undefined || event.starts !== undefined, {
    path: ['starts'],
    error: 'Có giờ kết thúc thì phải có giờ bắt đầu.',
  })
  .refine(
    ({ starts, ends, until }) =>
      until !== undefined || starts === undefined || ends === undefined || ends > starts,
    { path: ['ends'], error: 'Giờ kết thúc phải sau giờ bắt đầu.' },
  )
  .refine((event) => event.kind !== 'press' || event.url !== undefined, {
    path: ['url'],
    error: 'Bài hoặc tin trên báo, cổng thông tin cần địa chỉ web của nó.',
  })
  .refine(({ setting, host }) => !countedSettings.includes(setting ?? '') || host !== undefined, {
    path: ['host'],
    error: 'Cần tên của trường hoặc khu này, để một nơi không bị đếm hai lần.',
  })
  .refine((event) => event.attendance === undefined || event.state === 'held', {
    path: ['attendance'],
    error: 'Chỉ hoạt động đã diễn ra mới có số người dự.',
  });

export type EventKind = keyof typeof eventKinds;
export type EventSetting = keyof typeof eventSettings;
export type EventState = keyof typeof eventStates;
export type Event = z.output<typeof eventSchema>;
