import { describe, expect, test } from 'vitest';
import { embedCode } from '../../src/domain/datafiles.ts';
import { placesGeoJson } from '../../src/domain/geojson.ts';
import { provinceData } from '../../src/domain/provincedata.ts';
import { day, opened, records, words } from './trialopen.ts';

const places = opened(records);
const { features } = placesGeoJson(places, words.kinds, day);
const feature = (slug: string) => features.find(({ properties }) => properties.slug === slug);

describe('GeoJSON', () => {
  test('puts longitude before latitude and says that a point is the place’s own door', () => {
    expect(feature('thu-du')).toMatchObject({
      geometry: { type: 'Point', coordinates: [106.32, 20.4] },
      properties: { status: 'verified', checkedOn: '2026-11-20', approximate: false },
    });
  });

  test('says of a point that is only near that it is', () => {
    expect(feature('thu-ca-ngay')).toMatchObject({
      geometry: { coordinates: [106.3, 20.41] },
      properties: { precision: 'commune', approximate: true },
    });
  });

  test('has no point and no check of a place that nobody checked in time, though its record has both', () => {
    for (const slug of ['thu-nghe-noi', 'thu-qua-han']) {
      const found = feature(slug);
      expect(found?.geometry, slug).toBeNull();
      expect(found?.properties.status, slug).toBe('reported');
      expect(found?.properties, slug).not.toHaveProperty('checkedOn');
      expect(found?.properties, slug).not.toHaveProperty('approximate');
    }
  });

  test('names each place once, by the id that HSDS has too', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(places.length);
    expect(features.every(({ id }) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  });
});

describe('The file of a province', () => {
  const data = provinceData(
    { code: '33', name: 'tỉnh Hưng Yên', url: 'https://a.example/', help: 'https://a.example/' },
    places,
    words.kinds,
    day,
  );
  const entry = (slug: string) => data.places.find((it) => it.slug === slug);

  test('carries telephones and hours of checked places alone', () => {
    expect(entry('thu-du')).toMatchObject({
      status: 'verified',
      checkedOn: '2026-11-20',
      phones: [
        { number: '+842273000001', role: 'Trực' },
        { number: '18009999', role: 'Tư vấn' },
      ],
      hours: ['Thứ 2–Thứ 6: 7:30–11:30', 'Thứ 6, Chủ nhật: 22:00–6:00', 'Ngày lễ: nghỉ'],
    });
    for (const slug of ['thu-nghe-noi', 'thu-qua-han'])
      for (const claim of ['phones', 'hours', 'checkedOn'])
        expect(entry(slug), `${slug} ${claim}`).not.toHaveProperty(claim);
  });

  test('warns of a place that nobody checked, and of one whose check is old', () => {
    expect(entry('thu-du')).not.toHaveProperty('alert');
    expect(entry('thu-gia-han')?.alert).toMatch(/^Lần kiểm tra đã quá một năm, nên hỏi lại trước/);
    expect(entry('thu-qua-han')?.alert).toMatch(/chưa xác minh\. Đừng đến thẳng/);
    expect(feature('thu-gia-han')?.properties.alert).toBe(entry('thu-gia-han')?.alert);
  });

  test('says for which day it is true, and where it is explained', () => {
    expect(data).toMatchObject({ format: 1, asOf: day, about: 'https://a.example/' });
  });
});

test('the code for embedding asks the browser for little and gives the frame less', () => {
  expect(embedCode(new URL('https://diemtua.example'), 'hue', 'Nơi giúp đỡ ở thành phố Huế')).toBe(
    `<iframe
  src="https://diemtua.example/nhung/hue/"
  title="Nơi giúp đỡ ở thành phố Huế"
  width="100%"
  height="480"
  loading="lazy"
  referrerpolicy="no-referrer"
  sandbox="allow-popups allow-popups-to-escape-sandbox"
></iframe>`,
  );
});
