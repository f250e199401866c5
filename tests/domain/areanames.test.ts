import { describe, expect, test } from 'vitest';
import { areaSearch, meant, shownFirst } from '../../src/domain/areasearch.ts';
import { printed, read } from '../../src/domain/printedgazetteer.ts';
import { corrections, countryWith } from './country.ts';

const { gazetteer } = countryWith(corrections);
const search = areaSearch(read(printed(gazetteer)));

/** What the first answer leads to: "Xã Thư Vũ, Hưng Yên", or a province by itself. */
const first = (typed: string): string =>
  (search(typed)[0]?.now ?? [])
    .map(({ name, provinceName }) => [name, provinceName].filter(Boolean).join(', '))
    .join(' / ');

// Resolutions 202/2025/QH15 (provinces) and 1656 to 1687/NQ-UBTVQH15 (communes), as the press and
// provincial portals gave them; for the places of the five documents, their pages in content/places.
describe('what people type, and the place of today', () => {
  test.each([
    // Vũ Thư (Thái Bình), document of 2024
    ['vu hoi', 'Xã Thư Vũ, Hưng Yên'],
    ['Vũ Hội', 'Xã Thư Vũ, Hưng Yên'],
    ['xã Vũ Hội, huyện Vũ Thư, Thái Bình', 'Xã Thư Vũ, Hưng Yên'],
    ['vũ hội vũ thư', 'Xã Thư Vũ, Hưng Yên'],
    ['VU HOI, VU THU, THAI BINH', 'Xã Thư Vũ, Hưng Yên'],
    ['x. vu hoi h. vu thu t. thai binh', 'Xã Thư Vũ, Hưng Yên'],
    ['Thái Bình, Vũ Thư, Vũ Hội', 'Xã Thư Vũ, Hưng Yên'],
    ['vu hoi hung yen', 'Xã Thư Vũ, Hưng Yên'],
    ['vu hoi vu t', 'Xã Thư Vũ, Hưng Yên'],
    ['thôn 3, xã vũ hội, thái bình, việt nam', 'Xã Thư Vũ, Hưng Yên'],
    ['vux hooij', 'Xã Thư Vũ, Hưng Yên'],
    ['vux hooij vux thuw', 'Xã Thư Vũ, Hưng Yên'],
    ['vu4 ho65i', 'Xã Thư Vũ, Hưng Yên'],
    ['Vũ Hội'.normalize('NFD'), 'Xã Thư Vũ, Hưng Yên'],
    ['vuhoi', 'Xã Thư Vũ, Hưng Yên'],
    ['tự tân', 'Xã Tân Thuận, Hưng Yên'],
    ['xa tu tan, vu thu', 'Xã Tân Thuận, Hưng Yên'],
    ['thư vũ', 'Xã Thư Vũ, Hưng Yên'],
    ['thư vũ vũ thư thái bình', 'Xã Thư Vũ, Hưng Yên'],
    // Huế, document of 2021
    ['phú hòa, huế', 'Phường Phú Xuân, Huế'],
    ['Phường Phú Hoà, TP Huế, Thừa Thiên Huế', 'Phường Phú Xuân, Huế'],
    ['p phu hoa tp hue', 'Phường Phú Xuân, Huế'],
    ['thuận thành, huế', 'Phường Phú Xuân, Huế'],
    ['đông ba', 'Phường Phú Xuân, Huế'],
    ['an cựu', 'Phường An Cựu, Huế'],
    ['phường an cựu, thành phố huế, tỉnh thừa thiên huế', 'Phường An Cựu, Huế'],
    ['12 Hùng Vương, An Cựu, Huế', 'Phường An Cựu, Huế'],
    ['phú hội, huế', 'Phường Thuận Hóa, Huế'],
    ['thủy biều', 'Phường Thủy Xuân, Huế'],
    ['Thuỷ Biều', 'Phường Thủy Xuân, Huế'],
    ['thuys bieefu', 'Phường Thủy Xuân, Huế'],
    ['phú bài, hương thủy', 'Phường Phú Bài, Huế'],
    ['phu bai tx huong thuy', 'Phường Phú Bài, Huế'],
    ['tt lăng cô', 'Xã Chân Mây - Lăng Cô, Huế'],
    ['lang co phu loc', 'Xã Chân Mây - Lăng Cô, Huế'],
    ['chân mây', 'Xã Chân Mây - Lăng Cô, Huế'],
    ['thị trấn a lưới', 'Xã A Lưới 2, Huế'],
    ['thừa thiên huế', 'Thành phố Huế'],
    ['tt huế', 'Thành phố Huế'],
    ['huees', 'Thành phố Huế'],
    // Quảng Ninh, documents of 2021 and 2022
    ['vũ oai', 'Xã Thống Nhất, Quảng Ninh'],
    ['xa vu oai tp ha long', 'Xã Thống Nhất, Quảng Ninh'],
    ['quang ninh', 'Tỉnh Quảng Ninh'],
    ['vân đồn', 'Đặc khu Vân Đồn, Quảng Ninh'],
    // Ứng Hòa, document of 2020
    ['vân đình', 'Xã Vân Đình, Hà Nội'],
    ['hoa xa ung hoa', 'Xã Hòa Xá, Hà Nội'],
    // provinces that are gone, and what they are called
    ['tỉnh thái bình', 'Tỉnh Hưng Yên'],
    ['hải dương', 'Thành phố Hải Phòng'],
    ['tinh hoa binh', 'Tỉnh Phú Thọ'],
    ['tỉnh Hoà Bình', 'Tỉnh Phú Thọ'],
    ['bình dương', 'Thành phố Hồ Chí Minh'],
    ['ninh thuận', 'Tỉnh Khánh Hòa'],
    ['tỉnh kon tum', 'Tỉnh Quảng Ngãi'],
    ['tphcm', 'Thành phố Hồ Chí Minh'],
    ['tp.hcm', 'Thành phố Hồ Chí Minh'],
    ['sài gòn', 'Thành phố Hồ Chí Minh'],
    ['ddaf nawngx', 'Thành phố Đà Nẵng'],
    ['Đà Nẵng', 'Thành phố Đà Nẵng'],
    ['tỉnh hà tây', 'Thành phố Hà Nội'],
    ['đac lac', 'Tỉnh Đắk Lắk'],
    // islands
    ['hoàng sa', 'Đặc khu Hoàng Sa, Đà Nẵng'],
    ['truong sa', 'Đặc khu Trường Sa, Khánh Hòa'],
    ['côn đảo', 'Đặc khu Côn Đảo, Hồ Chí Minh'],
    // wards with numbers, and names that people run together
    ['p12 q gò vấp', 'Phường An Hội Tây, Hồ Chí Minh'],
    ['phường 12, quận gò vấp, tp hcm', 'Phường An Hội Tây, Hồ Chí Minh'],
    ['eabar song hinh', 'Xã Ea Bá, Đắk Lắk'],
    ['cumgar', 'Xã Cư M’gar, Đắk Lắk'],
  ])('%s: %s', (typed, expected) => {
    expect(first(typed)).toBe(expected);
  });

  test.each([
    ['h. vu thu', 8, 'Huyện Vũ Thư, Thái Bình nay thuộc 8 xã, phường của Hưng Yên'],
    ['huyện ứng hòa', 4, 'Huyện Ứng Hòa, Hà Nội nay thuộc 4 xã, phường của Hà Nội'],
    ['q3', 3, 'Quận 3, Hồ Chí Minh nay thuộc 3 xã, phường của Hồ Chí Minh'],
    ['quận 3', 3, 'Quận 3, Hồ Chí Minh nay thuộc 3 xã, phường của Hồ Chí Minh'],
    ['huyện a lưới', 5, 'Huyện A Lưới, Huế nay thuộc 5 xã, phường của Huế'],
  ])('the district %s is a group of %i', (typed, count, sentence) => {
    const [answer] = search(typed);
    expect([answer?.now.length, answer?.sentence]).toEqual([count, sentence]);
  });

  test.each([
    ['vũ hội', 'Xã Vũ Hội, huyện Vũ Thư, Thái Bình nay là xã Thư Vũ, Hưng Yên'],
    [
      'phú hòa, tp huế',
      'Phường Phú Hòa, thành phố Huế, Thừa Thiên Huế (có đến 30/6/2021) nay là phường Phú Xuân, Huế',
    ],
    ['tỉnh thái bình', 'Tỉnh Thái Bình nay thuộc tỉnh Hưng Yên'],
    [
      'phường dịch vọng, cầu giấy',
      'Phường Dịch Vọng, quận Cầu Giấy, Hà Nội nay thuộc một trong: phường Nghĩa Đô, phường Cầu Giấy (Hà Nội)',
    ],
    ['thư vũ', undefined],
  ])('%s is answered: %s', (typed, sentence) => {
    expect(search(typed)[0]?.sentence).toBe(sentence);
  });
});

describe('a choice', () => {
  test.each([
    ['vũ hội', '13264'],
    ['tt lăng cô phú lộc', '20137'],
    ['ninh thuận', '56'],
    ['thái bình', undefined],
    ['phú hòa', undefined],
    ['huyện vũ thư', undefined],
    ['phường dịch vọng, cầu giấy', undefined],
    ['', undefined],
  ])('%s is taken without asking: %s', (typed, code) => {
    expect(meant(search(typed))?.code).toBe(code);
  });

  test('the marks that were typed go before others', () => {
    const names = (typed: string) =>
      search(typed)
        .slice(0, shownFirst)
        .map(({ label }) => label.split(',')[0]);
    expect(new Set(names('xã Tân Thạnh'))).toEqual(new Set(['Xã Tân Thạnh']));
    expect(new Set(names('Xã Tân Thanh'))).toEqual(new Set(['Xã Tân Thanh']));
    expect(new Set(names('xa tan thanh')).size).toBeGreaterThan(1);
  });

  test('one name in many districts is told apart by district and province', () => {
    const labels = search('phường 4').map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(shownFirst);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a house number is no ward, and a street no place where the ward is named', () => {
    expect(search('4 Lê Lợi, Vũng Tàu').every(({ label }) => !label.startsWith('Phường 4,'))).toBe(
      true,
    );
    expect(first('25 Trần Hưng Đạo, phường An Cựu, Huế')).toBe('Phường An Cựu, Huế');
  });
});
