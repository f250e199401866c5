import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  activity,
  article,
  campaign,
  document,
  hotline,
  place,
  plan,
  procedure,
} from './adminfills.ts';

/** An entry that a hand fills in: its file, what is typed, and on which page of the built site what can be seen. */
export type Handmade = {
  file: string;
  fill: (page: Page) => Promise<void>;
  /** What the file says, among other things. */
  holds: object;
  page: string;
  shows: readonly string[];
};

/** One entry of every collection, by the collection's name. */
export const handmade: Readonly<Record<string, Handmade>> = {
  articles: {
    file: 'duong-day-nong-va-buoi-hoa-giai-thu.md',
    fill: article,
    holds: {
      title: 'Đường dây nóng và buổi hòa giải thử',
      remember: ['Nhớ một điều: hòa nhã.'],
      audiences: ['everyone', 'students'],
      published: '2026-11-20',
      cover: {
        src: expect.stringMatching(
          /^\/media\/articles\/duong-day-nong-va-buoi-hoa-giai-thu\/anh-chup-[0-9a-f]{8}\.webp$/,
        ),
        alt: 'Một mảng màu xám',
      },
      people: 'none',
      documents: ['luat-120-2025'],
    },
    page: 'bai-viet/duong-day-nong-va-buoi-hoa-giai-thu',
    shows: [
      'Đường dây nóng và buổi hòa giải thử',
      'Ai cũng khỏe.',
      'Một mảng màu xám',
      'href="#nguon-1"',
    ],
  },
  documents: {
    file: 'ke-hoach-thu-cua-xa-thu.md',
    fill: document,
    holds: {
      title: 'Kế hoạch thử của xã Thử',
      areas: ['46', '20'],
      file: expect.stringMatching(
        /^\/media\/documents\/ke-hoach-thu-cua-xa-thu\/ke-hoach-thu-[0-9a-f]{8}\.pdf$/,
      ),
    },
    page: 'thu-vien/ke-hoach-thu-cua-xa-thu',
    shows: ['Kế hoạch thử của xã Thử', '/media/documents/ke-hoach-thu-cua-xa-thu/ke-hoach-thu-'],
  },
  places: {
    file: '33-noi-thu-hoa-binh.yml',
    fill: place,
    holds: {
      name: 'Nơi thử Hòa Bình',
      area: { province: '33', commune: '13264' },
      position: { precision: 'building', lat: 20.4012, lng: 106.3204 },
      phones: [{ number: '+842273000001', role: 'Trực' }],
      hours: { rules: [{ days: [1, 2], opens: '07:30', closes: '11:30' }], holidays: 'closed' },
      cost: { value: 'free', checkedOn: '2026-11-20' },
      verified: { on: '2026-11-20', how: 'phone', role: 'người thử' },
    },
    page: 'dia-chi/33-noi-thu-hoa-binh',
    shows: ['Nơi thử Hòa Bình', '+842273000001', 'đường Thử'],
  },
  hotlines: {
    file: 'duong-day-nong-cua-nhom-thu.yml',
    fill: hotline,
    holds: {
      number: '+842273000002',
      area: '46',
      hours: { rules: [{ days: [1, 2], opens: '07:30', closes: '11:30' }] },
      order: 90,
      sources: [{ title: 'Báo cáo của nhóm thử', date: '2026-11', document: 'luat-120-2025' }],
    },
    page: 'so-dien-thoai',
    shows: ['Đường dây nóng của nhóm thử', 'Người thử, buổi sáng.'],
  },
  procedures: {
    file: 'thu-tuc-thu.yml',
    fill: procedure,
    holds: { steps: ['Bước thử thứ nhất.', 'Bước thử thứ hai.'], pending: true },
    page: 'thu-tuc/thu-tuc-thu',
    shows: ['Thủ tục thử', 'Bước thử thứ hai.'],
  },
  plans: {
    file: 'ke-hoach-thu-nam-2026.yml',
    fill: plan,
    holds: {
      area: { name: 'xã Thử', level: 'commune', province: '46' },
      document: 'ke-hoach-126-hue-2021',
      indicators: [{ comparator: '>=', min: 12.5, unit: 'buổi' }],
    },
    page: 'ke-hoach/ke-hoach-thu-nam-2026',
    shows: ['Kế hoạch thử năm 2026', 'Tổ chức ít nhất 12,5 buổi thử'],
  },
  events: {
    file: 'buoi-noi-chuyen-thu.yml',
    fill: activity,
    holds: {
      title: 'Buổi nói chuyện thử',
      area: { province: '33', commune: '13264' },
      day: '2026-12-20',
      starts: '08:00',
      audiences: ['families'],
    },
    page: 'su-kien/buoi-noi-chuyen-thu',
    shows: ['Buổi nói chuyện thử', '20/12/2026', 'Thư Vũ'],
  },
  campaigns: {
    file: 'chien-dich-thu-2026.md',
    fill: campaign,
    holds: { title: 'Chiến dịch thử 2026', from: '2026-11-20', until: '2026-12-20' },
    page: 'chien-dich/chien-dich-thu-2026',
    shows: ['Chiến dịch thử 2026', 'Đây là chiến dịch bịa ra để thử.'],
  },
};
