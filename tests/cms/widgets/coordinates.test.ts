import { describe, expect, test } from 'vitest';
import { decimal, pasted } from '../../../cms/widgets/coordinates.ts';

// 21°01'42.6" is 21 + 1/60 + 42.6/3600 = 21.0285; 105°51'15.1" is 105 + 51/60 + 15.1/3600 = 105.854194.
const decimals = { lat: 21.0285, lng: 105.8542, swapped: false };
const sexagesimal = { lat: 21.0285, lng: 105.854194, swapped: false };

describe('a pair of decimals is read', () => {
  test.each([
    '21.0285, 105.8542',
    '21.0285,105.8542',
    '21.0285 105.8542',
    '  21.0285;105.8542\n',
    '21.0285\t105.8542',
    '(21.0285, 105.8542)',
    '[21.0285, 105.8542]',
    '21,0285, 105,8542',
    '21,0285 105,8542',
    '21,0285; 105,8542',
    '21.0285°, 105.8542°',
    '21.0285° N, 105.8542° E',
    '21.0285N 105.8542E',
    '21.0285B, 105.8542Đ',
    '105.8542E, 21.0285N',
    'Vĩ độ: 21.0285, Kinh độ: 105.8542',
    'lat=21.0285 lng=105.8542',
    '21.0285\u00a0105.8542',
  ])('%j', (text) => {
    expect(pasted(text)).toEqual(decimals);
  });

  test('digits beyond a tenth of a metre are dropped', () => {
    expect(pasted('21.02850049, 105.85419996')).toEqual(decimals);
  });

  test('whole degrees', () => {
    expect(pasted('21, 105')).toEqual({ lat: 21, lng: 105, swapped: false });
  });
});

describe('degrees, minutes and seconds are read', () => {
  test.each([
    '21°01\'42.6"N 105°51\'15.1"E',
    '21°01\'42.6"N, 105°51\'15.1"E',
    '21° 01′ 42.6″ N 105° 51′ 15.1″ E',
    '21°01’42,6”B 105°51’15,1”Đ',
    "21º01'42.6''N 105º51'15.1''E",
    '105°51\'15.1"E 21°01\'42.6"N',
  ])('%j', (text) => {
    expect(pasted(text)).toEqual(sexagesimal);
  });

  test('minutes with decimals', () => {
    expect(pasted("21°01.71'N 105°51.25166'E")).toEqual({
      lat: 21.0285,
      lng: 105.854194,
      swapped: false,
    });
  });

  test('south and west are below zero', () => {
    expect(pasted('21.0285S, 105.8542W')).toEqual({
      lat: -21.0285,
      lng: -105.8542,
      swapped: false,
    });
  });
});

describe('an address that holds a point is read', () => {
  test.each([
    'geo:21.0285,105.8542',
    'geo:21.0285,105.8542;u=35',
    'geo:21.0285,105.8542?z=17',
    'geo:0,0?q=21.0285,105.8542(Trạm)',
    'https://www.google.com/maps/@21.0285,105.8542,17z',
    'https://www.google.com/maps/place/Tram/@21.03,105.86,17z/data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d21.0285!4d105.8542',
    'https://www.google.com/maps?q=21.0285,105.8542',
    'https://maps.google.com/?ll=21.0285,105.8542&z=16',
    'https://www.google.com/maps/search/?api=1&query=21.0285%2C105.8542',
    'https://www.google.com/maps/dir/?api=1&destination=21.0285,105.8542',
    'https://www.google.com/maps/place/21.0285,105.8542',
    'https://www.google.com/maps/search/21.0285,+105.8542?entry=tts',
    'https://www.openstreetmap.org/?mlat=21.0285&mlon=105.8542#map=16/21.1/105.9',
    'https://www.openstreetmap.org/#map=16/21.0285/105.8542',
  ])('%s', (text) => {
    expect(pasted(text)).toEqual(decimals);
  });

  test('with degrees, minutes and seconds as the place', () => {
    expect(
      pasted(`https://www.google.com/maps/place/21%C2%B001'42.6%22N+105%C2%B051'15.1%22E/`),
    ).toEqual(sexagesimal);
  });
});

describe('latitude and longitude are turned round only when that alone lies in Việt Nam', () => {
  test.each<[string, ReturnType<typeof pasted>]>([
    ['105.8542, 21.0285', { lat: 21.0285, lng: 105.8542, swapped: true }],
    ['geo:105.8542,21.0285', { lat: 21.0285, lng: 105.8542, swapped: true }],
    ['48.8566, 2.3522', { lat: 48.8566, lng: 2.3522, swapped: false }],
    // The letters leave no doubt, so nothing is turned.
    ['105.8542N, 21.0285E', { lat: 105.8542, lng: 21.0285, swapped: false }],
  ])('%s', (text, point) => {
    expect(pasted(text)).toEqual(point);
  });
});

test.each([
  '',
  'Trạm y tế',
  '21.0285',
  '12, Lê Lợi, 22',
  '1234.5, 105.8542',
  '21.0285, 105.8542, 17',
  'https://maps.example/abc123',
  'https://www.google.com/maps/place/Tram+y+te/',
  'https://www.example.org/%E0%A4%A',
])('%j tells no point', (text) => {
  expect(pasted(text)).toBeUndefined();
});

test.each<[string, number | undefined]>([
  ['21.0285', 21.0285],
  ['21,0285', 21.0285],
  [' 105 ', 105],
  ['21,', 21],
  ['-3.5', -3.5],
  ['21.02850049', 21.0285],
  ['', undefined],
  ['21.0.2', undefined],
  ['hai mươi', undefined],
])('a box with %j holds %j', (text, value) => {
  expect(decimal(text)).toBe(value);
});
