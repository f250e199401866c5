import { beforeAll, describe, expect, test } from 'vitest';
import { cityRows, districtRows } from '../../src/build/cities.ts';
import { centres, middle, type Centres, type CityRow } from '../../src/domain/centres.ts';
import { distance } from '../../src/domain/distance.ts';
import type { Gazetteer } from '../../src/domain/gazetteer.ts';
import { provincesNear } from '../../src/domain/nearprovinces.ts';
import { centreOf, printedCentres, readCentres } from '../../src/domain/printedcentres.ts';
import { corrections, countryWith } from './country.ts';

const { gazetteer } = countryWith(corrections);
let all: Centres;
beforeAll(() => {
  all = centres(cityRows(), districtRows(), gazetteer);
});

const code = (name: string, province: string): string => {
  const unit = gazetteer.communes.find(
    (it) => it.name === name && gazetteer.provinces[it.province]?.name === province,
  );
  if (!unit) throw new Error(`There is no ${name}, ${province}.`);
  return unit.code;
};

describe('The centres of GeoNames', () => {
  test('are known of 87 % of communes at least, and of every province', () => {
    expect(all.communes.size / gazetteer.communes.length).toBeGreaterThanOrEqual(0.87);
    expect(all.provinces.size).toBe(34);
  });

  // Coordinates as Wikipedia gives them for the towns.
  test.each([
    ['Sa Pa', 'Lào Cai', 22.336, 103.841],
    ['Hội An', 'Đà Nẵng', 15.88, 108.338],
    ['Thư Vũ', 'Hưng Yên', 20.44, 106.29],
    ['Đồng Văn', 'Tuyên Quang', 23.278, 105.362],
    ['Năm Căn', 'Cà Mau', 8.754, 104.993],
    ['Côn Đảo', 'Hồ Chí Minh', 8.683, 106.608],
    ['Phú Quốc', 'An Giang', 10.22, 103.96],
  ])('lie where %s, %s is, within 15 km', (name, province, lat, lng) => {
    const found = all.communes.get(code(name, province));
    expect(found && distance(found, { lat, lng })).toBeLessThan(15);
  });

  test('lie in Viet Nam, and none of the mainland’s is further from its province than a province is wide', () => {
    let count = 0;
    for (const unit of gazetteer.communes) {
      const point = all.communes.get(unit.code);
      if (!point) continue;
      count += 1;
      expect(point.lat > 7.5 && point.lat < 23.5 && point.lng > 102 && point.lng < 117.9).toBe(
        true,
      );
      const home = all.provinces.get(gazetteer.provinces[unit.province]?.code ?? '');
      const islands = ['Phú Quý', 'Côn Đảo'];
      if (!islands.includes(unit.name))
        expect(home && distance(point, home), unit.name).toBeLessThan(150);
    }
    expect(count).toBe(all.communes.size);
  });
});

describe('A centre', () => {
  const town = (name: string, lat: string, admin2: string): CityRow => ({
    name,
    lat,
    lng: '106',
    country: 'VN',
    admin1: '33',
    admin2,
  });
  const small: Gazetteer = {
    provinces: [{ type: 'tỉnh', name: 'Hưng Yên', code: '33' }],
    formerProvinces: [{ type: 'tỉnh', name: 'Thái Bình', now: [0] }],
    communes: ['Một', 'Hai', 'Ba', 'Bốn'].map((name, index) => ({
      type: 'xã',
      name,
      code: `1000${index}`,
      province: 0,
    })),
    districts: [
      { type: 'huyện', name: 'Vũ Thư', province: 0, whole: true },
      { type: 'huyện', name: 'Tiền Hải', province: 0, whole: true },
    ],
    formerCommunes: [0, 1, 2].map((at) => ({
      type: 'xã',
      name: `Cũ ${at}`,
      district: at === 2 ? 1 : 0,
      now: [at],
    })),
  };
  const districts = [
    { code: 'VN.33.344', name: 'Vũ Thư' },
    { code: 'VN.33.342', name: 'Huyện Tiền Hải' },
    { code: 'TH.33.344', name: 'Elsewhere' },
  ];
  const found = centres(
    [
      town('Xã Một', '20.1', '344'),
      town('Vũ Thư', '20.2', '344'),
      town('Đồng Châu', '20.4', '342'),
      town('Nam Thịnh', '20.6', '342'),
    ],
    districts,
    small,
  );

  test('is that of the place of its name, of its district’s seat, or the middle of its district', () => {
    expect(found.communes.get('10000')).toEqual({ lat: 20.1, lng: 106, way: 'name' });
    expect(found.communes.get('10001')).toEqual({ lat: 20.2, lng: 106, way: 'seat' });
    expect(found.communes.get('10002')).toEqual({ lat: 20.5, lng: 106, way: 'district' });
    expect(found.communes.has('10003')).toBe(false);
  });

  test('of a province is the middle of its places', () => {
    expect(found.provinces.get('33')?.lat).toBeCloseTo(20.33, 2);
    expect(middle([])).toBeUndefined();
  });
});

describe('The printed centres', () => {
  const provinceOf = new Map(
    gazetteer.communes.map((it) => [it.code, gazetteer.provinces[it.province]?.code ?? '']),
  );
  const table = () => readCentres(JSON.parse(JSON.stringify(printedCentres(all, provinceOf))));

  test('read as they were', () => {
    const { byCode } = table();
    expect(byCode.size).toBe(all.communes.size + 34);
    for (const [it, { lat, lng }] of all.communes) expect(byCode.get(it)).toEqual({ lat, lng });
  });

  test('tell the provinces around a point', () => {
    // Cầu Tân Đệ joins Nam Định (now Ninh Bình) and Thái Bình (now Hưng Yên).
    const near = provincesNear({ lat: 20.44, lng: 106.22 }, table());
    expect(near).toContain('33');
    expect(near).toContain('37');
    expect(near).not.toContain('46');
    expect(provincesNear({ lat: 8.65, lng: 111.92 }, table()), 'far out at sea').toHaveLength(1);
  });

  test('of an area are the middle of its units; of one without a centre, the province’s', () => {
    const some = table();
    const sapa = code('Sa Pa', 'Lào Cai');
    expect(centreOf([sapa], ['15'], some)?.precision).toBe('commune');
    expect(centreOf(['99999'], ['15'], some)?.precision).toBe('province');
    expect(centreOf(['15'], ['15'], some)?.precision).toBe('province');
    expect(centreOf(['99999'], ['99'], some)).toBeUndefined();
  });
});
