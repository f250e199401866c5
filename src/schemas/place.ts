import { z } from 'zod';
import { choice } from './choice.ts';
import { daySchema } from './date.ts';
import { factSchema } from './fact.ts';
import { hoursSchema } from './hours.ts';
import { phoneSchema } from './phone.ts';
import { positionSchema } from './position.ts';
import { sourceSchema } from './source.ts';
import { territorySchema } from './territory.ts';
import { line } from './text.ts';
import { verificationSchema } from './verification.ts';

/** Kinds of place, with the words that readers see. */
export const placeKinds = {
  counselling: 'Điểm tư vấn',
  'counselling-care': 'Điểm tư vấn, chăm sóc và hỗ trợ điều trị nghiện',
  'working-group': 'Tổ công tác cai nghiện',
  'visiting-team': 'Tổ tư vấn (đến tận nhà)',
  methadone: 'Cơ sở điều trị methadone',
  'methadone-dispensing': 'Điểm cấp phát thuốc methadone',
  'rehab-public': 'Cơ sở cai nghiện công lập',
  'rehab-private': 'Cơ sở cai nghiện tư nhân',
  volunteers: 'Đội công tác xã hội tình nguyện',
  'after-rehab-club': 'Câu lạc bộ sau cai',
  'job-service': 'Dạy nghề, giới thiệu việc làm',
  'health-station': 'Trạm y tế',
} as const;

/** Types of operator, with the words that readers see. */
export const operatorTypes = {
  health: 'Y tế',
  police: 'Công an',
  'mass-organisation': 'Đoàn thể',
  private: 'Tư nhân',
  other: 'Khác',
} as const;

/** States of a record; only `verified` and `reported` places are published as places to know of. */
export const placeStatuses = {
  verified: 'Đã kiểm tra',
  reported: 'Được nhắc đến, chưa xác minh',
  closed: 'Đã đóng cửa',
  'do-not-list': 'Không đăng',
} as const;

/** What a place does for people, with the words that readers see. */
export const placeServices = {
  counselling: 'Tư vấn',
  'family-counselling': 'Tư vấn cho gia đình',
  'home-community-rehab': 'Hỗ trợ cai nghiện tại gia đình, cộng đồng',
  'centre-rehab': 'Cai nghiện tại cơ sở',
  methadone: 'Điều trị bằng methadone',
  buprenorphine: 'Điều trị bằng buprenorphine',
  'mental-health': 'Chăm sóc sức khỏe tâm thần',
  testing: 'Xét nghiệm HIV, viêm gan, lao',
  'vocational-training': 'Dạy nghề',
  'job-placement': 'Giới thiệu việc làm',
  'after-care': 'Hỗ trợ sau cai',
} as const;

/** Whom a place receives, with the words that readers see. */
export const receivedGroups = {
  adults: 'Người từ 18 tuổi',
  minors: 'Người dưới 18 tuổi',
  women: 'Phụ nữ',
  families: 'Gia đình, người thân',
  residents: 'Người cư trú tại địa phương',
  anyone: 'Bất kỳ ai',
} as const;

const formerAddressSchema = z.strictObject({
  line: line(160).optional().meta({ title: 'Số nhà, đường, thôn' }),
  commune: line(80).optional().meta({ title: 'Xã, phường, thị trấn cũ' }),
  district: line(80).optional().meta({ title: 'Huyện, quận, thị xã cũ' }),
  province: line(80).meta({ title: 'Tỉnh, thành phố cũ' }),
});

/** What a visit costs, with the words that readers see. */
export const costs = {
  free: 'Miễn phí',
  insurance: 'Theo bảo hiểm y tế',
  paid: 'Có thu phí',
} as const;

const costSchema = z.strictObject({
  value: choice(costs).meta({ title: 'Chi phí', cms: { options: costs } }),
  note: line(200).optional().meta({ title: 'Nói rõ thêm' }),
  checkedOn: daySchema.meta({ title: 'Ngày kiểm tra' }),
});

const licenceSchema = z.strictObject({
  number: line(60).meta({ title: 'Số giấy phép' }),
  issuer: line(120).meta({ title: 'Nơi cấp' }),
  checkedOn: daySchema.meta({ title: 'Ngày hỏi lại nơi cấp' }),
});

/** Whether a record is shown to readers at all. */
export const isPublished = (place: { status: PlaceStatus }): boolean =>
  place.status === 'verified' || place.status === 'reported';

/** What a file in content/places may say. */
export const placeSchema = z
  .strictObject({
    name: line(200).meta({ title: 'Tên', description: 'Đúng như nguồn ghi.' }),
    kind: choice(placeKinds).meta({ title: 'Loại', cms: { options: placeKinds } }),
    operator: line(120).optional().meta({ title: 'Đơn vị quản lý' }),
    operatorType: choice(operatorTypes)
      .optional()
      .meta({ title: 'Loại đơn vị quản lý', cms: { options: operatorTypes } }),
    area: territorySchema.meta({ title: 'Địa bàn hôm nay' }),
    address: line(200).optional().meta({ title: 'Địa chỉ hôm nay' }),
    formerAddress: formerAddressSchema.optional().meta({ title: 'Địa chỉ trước 1/7/2025' }),
    position: positionSchema.optional(),
    phones: z.array(phoneSchema).optional().meta({ title: 'Điện thoại' }),
    hours: hoursSchema.optional().meta({ title: 'Giờ mở cửa' }),
    services: z
      .array(choice(placeServices))
      .optional()
      .meta({ title: 'Việc làm ở đây', cms: { options: placeServices } }),
    receives: z
      .array(choice(receivedGroups))
      .optional()
      .meta({ title: 'Tiếp nhận ai', cms: { options: receivedGroups } }),
    cost: costSchema.optional().meta({ title: 'Chi phí' }),
    papers: z.array(line(120)).optional().meta({ title: 'Giấy tờ cần mang' }),
    anonymous: factSchema.optional().meta({ title: 'Đến mà không cần xưng tên' }),
    registers: factSchema.optional().meta({ title: 'Có ghi vào danh sách quản lý' }),
    homeVisits: factSchema.optional().meta({ title: 'Đến tận nhà' }),
    languages: z.array(line(60)).optional().meta({ title: 'Tiếng nói' }),
    firstVisit: z.array(line(240)).optional().meta({ title: 'Lần đầu đến, từng bước' }),
    accessibility: line(240).optional().meta({ title: 'Lối đi cho người khuyết tật' }),
    licence: licenceSchema.optional().meta({ title: 'Giấy phép (cơ sở tư nhân)' }),
    sources: z.array(sourceSchema).min(1, 'Ghi ít nhất một nguồn.').meta({ title: 'Nguồn' }),
    note: line(500)
      .optional()
      .meta({ title: 'Điều cần biết', description: 'Hiện trên trang cho người đọc.' }),
    status: choice(placeStatuses).meta({ title: 'Tình trạng', cms: { options: placeStatuses } }),
    verified: verificationSchema.optional().meta({ title: 'Lần kiểm tra gần nhất' }),
  })
  .refine((place) => place.status !== 'verified' || place.verified !== undefined, {
    path: ['verified'],
    error: 'Tình trạng "đã kiểm tra" cần ngày, cách và vai trò người kiểm tra.',
  })
  .refine(
    (place) => place.kind !== 'rehab-private' || place.licence !== undefined || !isPublished(place),
    {
      path: ['licence'],
      error:
        'Cơ sở tư nhân chỉ được đăng khi có số giấy phép và ngày hỏi lại nơi cấp; nếu chưa, đặt do-not-list.',
    },
  );

export type PlaceKind = keyof typeof placeKinds;
export type PlaceStatus = keyof typeof placeStatuses;
export type Place = z.output<typeof placeSchema>;
