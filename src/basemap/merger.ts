/** A province of today with the ISO 3166-2 codes of the provinces of 2008–2025 that it is made of. */
export type Merger = { code: string; name: string; from: readonly string[] };

/*
 * Resolution 202/2025/QH15 joined whole provinces, so today's areas are unions of the old ones.
 * `code` is the General Statistics Office's; the codes of the old ones are Natural Earth's `iso_3166_2`,
 * because several of its names are wrong (Hưng Yên stands there as "Đồng Bằng Sông Hồng").
 */
export const mergers: readonly Merger[] = [
  { code: '01', name: 'Hà Nội', from: ['VN-HN'] },
  { code: '04', name: 'Cao Bằng', from: ['VN-04'] },
  { code: '08', name: 'Tuyên Quang', from: ['VN-03', 'VN-07'] },
  { code: '11', name: 'Điện Biên', from: ['VN-71'] },
  { code: '12', name: 'Lai Châu', from: ['VN-01'] },
  { code: '14', name: 'Sơn La', from: ['VN-05'] },
  { code: '15', name: 'Lào Cai', from: ['VN-02', 'VN-06'] },
  { code: '19', name: 'Thái Nguyên', from: ['VN-53', 'VN-69'] },
  { code: '20', name: 'Lạng Sơn', from: ['VN-09'] },
  { code: '22', name: 'Quảng Ninh', from: ['VN-13'] },
  { code: '24', name: 'Bắc Ninh', from: ['VN-54', 'VN-56'] },
  { code: '25', name: 'Phú Thọ', from: ['VN-14', 'VN-68', 'VN-70'] },
  { code: '31', name: 'Hải Phòng', from: ['VN-61', 'VN-HP'] },
  { code: '33', name: 'Hưng Yên', from: ['VN-20', 'VN-66'] },
  { code: '37', name: 'Ninh Bình', from: ['VN-18', 'VN-63', 'VN-67'] },
  { code: '38', name: 'Thanh Hóa', from: ['VN-21'] },
  { code: '40', name: 'Nghệ An', from: ['VN-22'] },
  { code: '42', name: 'Hà Tĩnh', from: ['VN-23'] },
  { code: '44', name: 'Quảng Trị', from: ['VN-24', 'VN-25'] },
  { code: '46', name: 'Huế', from: ['VN-26'] },
  { code: '48', name: 'Đà Nẵng', from: ['VN-27', 'VN-DN'] },
  { code: '51', name: 'Quảng Ngãi', from: ['VN-28', 'VN-29'] },
  { code: '52', name: 'Gia Lai', from: ['VN-30', 'VN-31'] },
  { code: '56', name: 'Khánh Hòa', from: ['VN-34', 'VN-36'] },
  { code: '66', name: 'Đắk Lắk', from: ['VN-32', 'VN-33'] },
  { code: '68', name: 'Lâm Đồng', from: ['VN-35', 'VN-40', 'VN-72'] },
  { code: '75', name: 'Đồng Nai', from: ['VN-39', 'VN-58'] },
  { code: '79', name: 'TP. Hồ Chí Minh', from: ['VN-43', 'VN-57', 'VN-SG'] },
  { code: '80', name: 'Tây Ninh', from: ['VN-37', 'VN-41'] },
  { code: '82', name: 'Đồng Tháp', from: ['VN-45', 'VN-46'] },
  { code: '86', name: 'Vĩnh Long', from: ['VN-49', 'VN-50', 'VN-51'] },
  { code: '91', name: 'An Giang', from: ['VN-44', 'VN-47'] },
  { code: '92', name: 'Cần Thơ', from: ['VN-52', 'VN-73', 'VN-CT'] },
  { code: '96', name: 'Cà Mau', from: ['VN-55', 'VN-59'] },
];

/** Takes the ISO code of an old province and gives today's code; throws on one that no merger names. */
export function mergedInto(iso: string): string {
  const found = mergers.find(({ from }) => from.includes(iso));
  if (!found) throw new Error(`merger.ts names no province of today for ${iso}: add it there.`);
  return found.code;
}
