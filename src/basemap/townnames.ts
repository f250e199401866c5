/** The seats of the 34 provinces under resolution 202/2025/QH15, by the name of the town. */
export const capitals: ReadonlySet<string> = new Set(
  `Hà Nội|TP. Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|Lai Châu|Điện Biên Phủ|Sơn La|Lạng Sơn|Hạ Long
Thanh Hóa|Vinh|Hà Tĩnh|Cao Bằng|Tuyên Quang|Yên Bái|Thái Nguyên|Việt Trì|Bắc Giang|Hưng Yên|Ninh Bình
Đồng Hới|Quảng Ngãi|Quy Nhơn|Nha Trang|Đà Lạt|Buôn Ma Thuột|Biên Hòa|Tân An|Vĩnh Long|Mỹ Tho|Cà Mau
Rạch Giá`.split(/[|\n]/),
);

/** The cities that keep their label at every zoom. */
export const largest: ReadonlySet<string> = new Set([
  'Hà Nội',
  'TP. Hồ Chí Minh',
  'Đà Nẵng',
  'Hải Phòng',
  'Cần Thơ',
  'Huế',
]);

/** What GeoNames writes, and what the town is called. */
export const corrected: ReadonlyMap<string, string> = new Map([
  ['Hanoi', 'Hà Nội'],
  ['Ho Chi Minh City', 'TP. Hồ Chí Minh'],
  ['Da Nang', 'Đà Nẵng'],
  ['Haiphong', 'Hải Phòng'],
  ['Qui Nhon', 'Quy Nhơn'],
  ['Sa Dec', 'Sa Đéc'],
  ['Dien Bien Phu', 'Điện Biên Phủ'],
  ['Hoi An', 'Hội An'],
  ['Phan Rang-Tháp Chàm', 'Phan Rang – Tháp Chàm'],
  ['Hai BàTrưng', 'Hai Bà Trưng'],
  ['Anh Son', 'Anh Sơn'],
  ['Đưc Trọng', 'Đức Trọng'],
  ['Cổ Lóa', 'Cổ Loa'],
  ['Bẩn Yên Nhân', 'Bần Yên Nhân'],
  ['Xuân Hoà', 'Xuân Hòa'],
  ['Uyen Hung', 'Uyên Hưng'],
  ['A Yun Pa', 'Ayun Pa'],
]);

/** Mines, hamlets, double entries and names that would mislead as a town's. */
export const dropped: ReadonlySet<string> = new Set([
  'Cẩm Phả Mines',
  'Yên Vinh',
  'Cung Kiệm',
  'Đức Thịnh',
  'Đức Thành',
  'Đồng Nai',
  'Điện Biên',
  'Cát Cát',
  'Đại Cường',
  'Đại Quang',
  'Đại Tân',
  'Lao Chải',
  'Côn Sơn',
  'Lý Sơn',
  'Phú Quý',
  'Cát Bà',
  'Phú Quốc',
]);

/** Towns of the newer GeoNames table to take too: its name and today's province code, and the name to write. */
export const added: ReadonlyMap<string, string> = new Map([
  ['Hồng Ngự/82', 'Hồng Ngự'],
  ['Cai Lậy/82', 'Cai Lậy'],
  ['An Khê/52', 'An Khê'],
  ['Thái Hòa/40', 'Thái Hòa'],
  ['Cửa Lô/40', 'Cửa Lò'],
  ['Sầm Sơn/38', 'Sầm Sơn'],
  ['Nghi Sơn/38', 'Nghi Sơn'],
  ['Từ Sơn/24', 'Từ Sơn'],
  ['Việt Yên/24', 'Việt Yên'],
  ['Hồng Lĩnh/42', 'Hồng Lĩnh'],
  ['Mỹ Hào/33', 'Mỹ Hào'],
  ['Ngã Năm/92', 'Ngã Năm'],
  ['Gò Vấp/79', 'Gò Vấp'],
  ['Bến Cát/79', 'Bến Cát'],
  ['Tân Uyên/79', 'Tân Uyên'],
  ['Tân Bình/79', 'Tân Bình'],
  ['Chợ Lớn/79', 'Chợ Lớn'],
  ['Xuyên Mộc/79', 'Xuyên Mộc'],
  ['Hương Thủy/46', 'Hương Thủy'],
  ['Lăng Cô/46', 'Lăng Cô'],
  ['Thành phố Sông Công/19', 'Sông Công'],
  ['Phổ Yên/19', 'Phổ Yên'],
  ['Lao Bảo/44', 'Lao Bảo'],
  ['Thị Trấn Mạo Khê/22', 'Mạo Khê'],
  ['Thị Trấn Đông Triều/22', 'Đông Triều'],
  ['Thị Trấn Cái Rồng/22', 'Cái Rồng'],
  ['Kiến An/31', 'Kiến An'],
  ['Đố Sơn/31', 'Đồ Sơn'],
  ['Hải Châu/48', 'Hải Châu'],
  ['Hòa Cường/48', 'Hòa Cường'],
  ['Ba Dinh/01', 'Ba Đình'],
  ['Long Bien/01', 'Long Biên'],
  ['Hoàng Mai/40', 'Hoàng Mai'],
  ['Hoàng Liệt/01', 'Hoàng Liệt'],
  ['Yên Nghĩa/01', 'Yên Nghĩa'],
  ['Đông Ngạc/01', 'Đông Ngạc'],
  ['Phúc Lợi/01', 'Phúc Lợi'],
  ['Chợ Rã/19', 'Chợ Rã'],
  ['An Thới/91', 'An Thới'],
  ['Mui Ne/68', 'Mũi Né'],
  ['Tịnh Biên/91', 'Tịnh Biên'],
  ['Óc Eo/91', 'Óc Eo'],
]);

/** Towns whose GeoNames point is the middle of the area rather than the town: where the town hall stands. */
export const centres: ReadonlyMap<string, { lat: number; lng: number }> = new Map([
  ['Ho Chi Minh City', { lat: 10.7766, lng: 106.701 }],
]);
