import type { PlaceKind } from '../schemas/place.ts';
import { hsdsId } from './hsdsids.ts';
import type { HsdsRow } from './hsdstables.ts';
import type { PlaceWords } from './placefacts.ts';

/** The words of the schemas that an export needs. */
export type HsdsWords = PlaceWords & {
  kinds: Record<PlaceKind, string>;
  costs: Record<'free' | 'insurance' | 'paid', string>;
};

const taxonomies = {
  'place-kind': ['Loại nơi', 'Mỗi nơi thuộc đúng một loại.'],
  'place-service': ['Việc làm ở đây', 'Nơi này giúp việc gì.'],
  'received-group': ['Tiếp nhận ai', 'Nơi này tiếp nhận những ai.'],
  record: ['Điều khác trong bản ghi', 'Điều mà HSDS không có cột riêng.'],
} as const;

/** What a record says beyond the columns of HSDS: names and meanings by the end of the term's code. */
const recordTerms = {
  slug: ['Mã của bản ghi', 'Phần cuối địa chỉ trang của nơi này.'],
  standing: ['Tình trạng', 'verified: đã kiểm tra và còn hạn; reported: mới được nhắc đến.'],
  'reported-year': ['Năm của nguồn', 'Năm mà nguồn đầu tiên nhắc đến nơi này.'],
  'verified-how': ['Cách kiểm tra', 'phone, visit, letter hoặc official.'],
  'grace-until': ['Được gia hạn đến', 'Ngày mà lần kiểm tra đã quá 365 ngày còn được giữ đến.'],
  'grace-reason': ['Vì sao được gia hạn', 'Lý do chưa kiểm tra lại được.'],
  operator: ['Đơn vị quản lý', 'Có khi nguồn nêu tên đơn vị; không có nghĩa là chưa rõ.'],
  'operator-type': ['Loại đơn vị quản lý', 'health, police, mass-organisation, private, other.'],
  province: ['Mã tỉnh', 'Mã hai chữ số của tỉnh, thành phố hôm nay.'],
  address: ['Địa chỉ hôm nay', 'Số nhà, đường, thôn.'],
  'former-line': ['Số nhà, đường, thôn trước 1/7/2025', 'Như nguồn ghi.'],
  'former-commune': ['Xã, phường, thị trấn trước 1/7/2025', 'Như nguồn ghi.'],
  'former-district': ['Huyện, quận, thị xã trước 1/7/2025', 'Như nguồn ghi.'],
  'former-province': ['Tỉnh, thành phố trước 1/7/2025', 'Như nguồn ghi.'],
  'position-precision': ['Độ chính xác của vị trí', 'building, commune, province hoặc none.'],
  'approximate-point': ['Điểm gần đúng', 'Vĩ độ, kinh độ của trung tâm xã hoặc tỉnh.'],
  hours: ['Một khoảng giờ', 'Các ngày (1 là thứ Hai), giờ mở, giờ đóng.'],
  'hours-holidays': ['Ngày lễ', 'open, closed hoặc unknown.'],
  'hours-checked-on': ['Ngày hỏi giờ mở cửa', 'Dạng năm-tháng-ngày.'],
  cost: ['Chi phí', 'free, insurance hoặc paid.'],
  'cost-checked-on': ['Ngày hỏi chi phí', 'Dạng năm-tháng-ngày.'],
  anonymous: ['Đến mà không cần xưng tên', 'yes hoặc no.'],
  'anonymous-note': ['Nói rõ về xưng tên', 'Bằng lời.'],
  'anonymous-checked-on': ['Ngày hỏi về xưng tên', 'Dạng năm-tháng-ngày.'],
  registers: ['Có ghi vào danh sách quản lý', 'yes hoặc no.'],
  'registers-note': ['Nói rõ về danh sách', 'Bằng lời.'],
  'registers-checked-on': ['Ngày hỏi về danh sách', 'Dạng năm-tháng-ngày.'],
  'home-visits': ['Đến tận nhà', 'yes hoặc no.'],
  'home-visits-note': ['Nói rõ về đến tận nhà', 'Bằng lời.'],
  'home-visits-checked-on': ['Ngày hỏi về đến tận nhà', 'Dạng năm-tháng-ngày.'],
  'licence-number': ['Số giấy phép', 'Của cơ sở tư nhân.'],
  'licence-issuer': ['Nơi cấp giấy phép', 'Cơ quan cấp.'],
  'licence-checked-on': ['Ngày hỏi lại nơi cấp', 'Dạng năm-tháng-ngày.'],
  'phone-note': ['Ghi chú về số điện thoại', 'Bằng lời.'],
  note: ['Điều cần biết', 'Lời ghi cho người đọc.'],
  source: ['Nguồn', 'Tên nguồn, số hiệu, nơi ban hành, ngày.'],
} as const;

/** The end of a term's code in the taxonomy `record`. */
export type RecordTerm = keyof typeof recordTerms;

/** The taxonomies of our attributes. */
export const hsdsTaxonomies: HsdsRow<'taxonomy'>[] = Object.entries(taxonomies).map(
  ([code, [name, description]]) => ({ id: hsdsId('taxonomy', code), name, description }),
);

/** Takes the words of the schemas and gives every term; a code begins with the code of its taxonomy. */
export function hsdsTerms(words: HsdsWords): HsdsRow<'taxonomy_term'>[] {
  return [
    ...terms('place-kind', words.kinds, 'Loại nơi'),
    ...terms('place-service', words.services, 'Việc làm ở đây'),
    ...terms('received-group', words.received, 'Tiếp nhận'),
    ...Object.entries(recordTerms).map(([code, [name, description]]) =>
      term('record', code, name, description),
    ),
  ];
}

const terms = (
  taxonomy: keyof typeof taxonomies,
  words: Readonly<Record<string, string>>,
  about: string,
) => Object.entries(words).map(([code, name]) => term(taxonomy, code, name, `${about}: ${name}.`));

const term = (
  taxonomy: keyof typeof taxonomies,
  end: string,
  name: string,
  description: string,
): HsdsRow<'taxonomy_term'> => ({
  id: hsdsId('term', `${taxonomy}/${end}`),
  code: `${taxonomy}/${end}`,
  name,
  description,
  language: 'vi',
  taxonomy_id: hsdsId('taxonomy', taxonomy),
});
