import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { workshop, type Workshop } from './placetables.ts';

const source = ['sources:', '  - title: Kế hoạch 126', "    date: '2021-04-02'"];

/** Four made-up places as an editor wrote them, by the names of their files. */
export const files = {
  'ha-noi-1.yml': [
    '# Hỏi lại trước Tết.',
    'name: Cơ sở số 1',
    'kind: rehab-public',
    "area: {province: '01'} # chưa rõ xã",
    ...source,
    'status: reported',
    '',
  ].join('\n'),
  'hue-an-cuu-1.yml': [
    'name: Điểm tư vấn An Cựu',
    'kind: counselling',
    "area: {province: '46', commune: '19815'}",
    'phones:',
    "  - number: '+842343822325'",
    '    role: Trực ban # buổi sáng',
    ...source,
    'note: >-',
    '  Gấp lại',
    '  hai dòng.',
    'status: reported',
    '',
  ].join('\n'),
  'hue-2.yml': [
    'name: Nơi cũ',
    'kind: counselling',
    "area: {province: '46'}",
    ...source,
    'status: closed',
    '',
  ].join('\n'),
  'hue-3.yml': [
    'name: Đội tình nguyện',
    'kind: volunteers',
    "area: {province: '46'}",
    ...source,
    'status: reported',
    '',
  ].join('\n'),
};

/** A workshop with these places alone, which is gone when the test is over. */
export function fourPlaces(): Workshop {
  const shop = workshop(files);
  onTestFinished(() => rmSync(shop.root, { recursive: true, force: true }));
  return shop;
}
