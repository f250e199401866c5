import { listed } from '../../src/domain/places.ts';
import type { OpenPlace } from '../../src/domain/openplaces.ts';
import {
  costs,
  operatorTypes,
  placeKinds,
  placeSchema,
  placeServices,
  receivedGroups,
} from '../../src/schemas/place.ts';

/** The day on which the made-up places are looked at. */
export const day = '2026-11-27';

/** The words of the schemas. */
export const words = {
  kinds: placeKinds,
  services: placeServices,
  received: receivedGroups,
  operators: operatorTypes,
  costs,
};

const fact = { value: 'yes', note: 'Hỏi ở bàn tiếp đón', checkedOn: '2026-11-20' };
const source = { title: 'Nguồn bịa ra để thử', number: '1/KH-THU', date: '2025' };
const verified = { on: '2026-11-20', how: 'phone', role: 'biên tập viên thử' };

/** A made-up record with every field that a record may have. */
export const everyField = {
  name: 'Nơi thử có đủ mọi điều, "trích dẫn" và dấu phẩy',
  kind: 'rehab-private',
  operator: 'Trung tâm thử: số 1',
  operatorType: 'private',
  area: { province: '33', commune: '13264' },
  address: 'Số 1 đường Thử',
  formerAddress: {
    line: 'Thôn Thử',
    commune: 'Xã Vũ Hội',
    district: 'Huyện Vũ Thư',
    province: 'Thái Bình',
  },
  position: { precision: 'building', lat: 20.4, lng: 106.32 },
  phones: [
    { number: '+842273000001', role: 'Trực', note: 'Chỉ giờ hành chính' },
    { number: '18009999', role: 'Tư vấn' },
  ],
  hours: {
    rules: [
      { days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' },
      { days: [5, 7], opens: '22:00', closes: '06:00' },
    ],
    holidays: 'closed',
    note: 'Gọi trước khi đến',
    checkedOn: '2026-11-20',
  },
  services: ['counselling', 'methadone'],
  receives: ['families', 'adults'],
  cost: { value: 'free', note: 'Cả lần sau', checkedOn: '2026-11-20' },
  papers: ['Căn cước', 'Thẻ bảo hiểm y tế'],
  anonymous: fact,
  registers: { ...fact, value: 'no' },
  homeVisits: fact,
  languages: ['Tiếng Việt', 'Tày', 'Tiếng thử'],
  firstVisit: ['Chào hỏi', 'Kể chuyện'],
  accessibility: 'Có lối cho xe lăn',
  licence: { number: '12/GP', issuer: 'Công an tỉnh thử', checkedOn: '2026-11-01' },
  sources: [source, { title: 'Nguồn bịa thứ hai' }],
  note: 'Điều cần biết',
  status: 'verified',
  verified,
};

const short = { kind: 'counselling', area: { province: '33' }, sources: [source] };

/** Made-up records by slug: whole, open all day, only roughly on the map, only reported, checked too long ago, and in its grace. */
export const records: Readonly<Record<string, object>> = {
  'thu-du': everyField,
  'thu-ca-ngay': {
    ...short,
    name: 'Nơi thử mở cả ngày',
    operator: 'Trung tâm thử: số 1',
    position: { precision: 'commune', lat: 20.41, lng: 106.3 },
    hours: {
      rules: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
      holidays: 'open',
    },
    cost: { value: 'paid', checkedOn: '2026-11-20' },
    status: 'verified',
    verified,
  },
  'thu-nghe-noi': { ...everyField, name: 'Nơi thử mới nghe nói', status: 'reported' },
  'thu-qua-han': {
    ...everyField,
    name: 'Nơi thử kiểm tra đã lâu',
    anonymous: { ...fact, checkedOn: '2026-01-02' },
    verified: { ...verified, on: '2025-11-26' },
  },
  'thu-gia-han': {
    ...everyField,
    name: 'Nơi thử đang được gia hạn',
    verified: {
      ...verified,
      on: '2025-11-20',
      graceUntil: '2026-12-31',
      graceReason: 'đường bị chia cắt',
    },
  },
  'thu-trong': { ...short, name: 'Nơi thử gần như trống', status: 'reported' },
};

/** Takes records by slug and gives them as other programs get them. Throws where the schema of places does. */
export const opened = (all: Readonly<Record<string, object>>): OpenPlace[] =>
  listed(
    Object.entries(all).map(([slug, record]) => ({ ...placeSchema.parse(record), slug })),
    day,
  ).map((place) => ({
    place,
    area: 'Xã Thư Vũ, tỉnh Hưng Yên',
    former: place.formerAddress?.province,
    url: `https://diemtua.example/dia-chi/${place.slug}/`,
  }));
