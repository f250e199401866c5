import { describe, expect, test } from 'vitest';
import { dues, type Ageing } from '../../src/domain/due.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { hotlineSchema } from '../../src/schemas/hotline.ts';
import { placeSchema } from '../../src/schemas/place.ts';
import { procedureSchema } from '../../src/schemas/procedure.ts';

const today = '2026-11-22';
const none: Ageing = { places: [], articles: [], hotlines: [], documents: [], procedures: [] };
const sources = [{ title: 'Nguồn thử' }];

const place = (on: string, status = 'verified', more = {}, verified = {}) => ({
  id: 'noi-thu',
  data: placeSchema.parse({
    name: 'Nơi thử',
    kind: 'counselling',
    area: { province: '46' },
    sources,
    status,
    verified: { on, how: 'phone', role: 'biên tập viên', ...verified },
    ...more,
  }),
});

describe('a place is due when its check is more than 90 days old', () => {
  // 24/8/2026 is 90 days before 22/11/2026; 26/5/2026 is 180; 22/11/2025 is 365.
  test.each([
    [
      'warn',
      '2026-08-23',
      'Kiểm tra lần cuối 23/8/2026. Đã hơn 90 ngày, nên hỏi lại.',
      '2026-11-22',
    ],
    [
      'badge',
      '2026-05-25',
      'Kiểm tra lần cuối 25/5/2026. Đã hơn 180 ngày, trang đang nhắc người đọc hỏi lại trước.',
      '2026-08-24',
    ],
    [
      'expired',
      '2025-11-21',
      'Kiểm tra lần cuối 21/11/2025. Đã hơn 365 ngày, trang đang ghi là chưa xác minh.',
      '2026-02-20',
    ],
  ])('%s, checked on %s: %s', (group, on, reason, since) => {
    expect(dues({ ...none, places: [place(on)] }, today)).toEqual([
      {
        group,
        collection: 'places',
        slug: 'noi-thu',
        title: 'Nơi thử',
        reason,
        since,
        province: '46',
      },
    ]);
  });

  test.each([
    ['2026-08-24', 'verified'],
    ['2025-01-01', 'closed'],
    ['2025-01-01', 'reported'],
    ['2025-01-01', 'do-not-list'],
  ])('but not one checked on %s that is %s', (on, status) => {
    expect(dues({ ...none, places: [place(on, status)] }, today)).toEqual([]);
  });
});

test('a place in its grace says until when and why; after that it has lost the mark like any other', () => {
  const grace = { graceUntil: '2026-11-22', graceReason: 'đường đến xã bị chia cắt' };
  const [held] = dues({ ...none, places: [place('2025-11-21', 'verified', {}, grace)] }, today);
  expect(held?.group).toBe('grace');
  expect(held?.reason).toBe(
    'Kiểm tra lần cuối 21/11/2025. Đã hơn 365 ngày, được gia hạn đến 22/11/2026: đường đến xã bị chia cắt',
  );
  const [lost] = dues(
    { ...none, places: [place('2025-11-21', 'verified', {}, grace)] },
    '2026-11-23',
  );
  expect(lost?.group).toBe('expired');
});

test('whoever calls finds the number and where the source stands', () => {
  const known = {
    phones: [{ number: '+84234000000', role: 'Trực' }],
    sources: [{ title: 'Giấy' }, { title: 'Trang', url: 'https://example.vn/a' }],
  };
  const [due] = dues({ ...none, places: [place('2026-08-23', 'verified', known)] }, today);
  expect(due).toMatchObject({ phone: '+84234000000', url: 'https://example.vn/a' });
});

describe('an article is due on the day it names', () => {
  const article = (fields: object) => ({
    id: 'bai-thu',
    data: articleSchema.parse({
      title: 'Bài thử',
      summary: 'Tóm tắt.',
      kind: 'guide',
      audiences: ['everyone'],
      topics: ['cong-dong'],
      published: '2026-01-01',
      sources,
      ...fields,
    }),
  });

  test('and from then on', () => {
    const reason = 'Hẹn xem lại vào 22/11/2026.';
    expect(dues({ ...none, articles: [article({ nextReview: today })] }, today)).toEqual([
      {
        group: 'article',
        collection: 'articles',
        slug: 'bai-thu',
        title: 'Bài thử',
        reason,
        since: today,
      },
    ]);
  });

  test.each([{ nextReview: '2026-11-23' }, {}, { nextReview: today, draft: true }])(
    'and not with %j',
    (fields) => {
      expect(dues({ ...none, articles: [article(fields)] }, today)).toEqual([]);
    },
  );
});

describe('a line is due when its check is more than 180 days old', () => {
  const line = (fields: object) => ({
    id: 'so-thu',
    data: hotlineSchema.parse({
      number: '199',
      name: 'Số thử',
      purpose: 'help',
      who: 'Ai cần.',
      state: 'confirmed',
      order: 1,
      sources,
      ...fields,
    }),
  });

  test('and says to call it', () => {
    const reason = 'Xác minh lần cuối 25/5/2026. Đã hơn 180 ngày, hãy gọi thử.';
    expect(dues({ ...none, hotlines: [line({ verifiedOn: '2026-05-25' })] }, today)).toEqual([
      {
        group: 'line',
        collection: 'hotlines',
        slug: 'so-thu',
        title: 'Số thử',
        reason,
        since: today,
        phone: '199',
      },
    ]);
  });

  test('and one for reporting a crime stands apart from those that help', () => {
    const [due] = dues(
      { ...none, hotlines: [line({ purpose: 'report-crime', verifiedOn: '2026-05-25' })] },
      today,
    );
    expect(due?.group).toBe('report');
  });

  test.each([{ verifiedOn: '2026-05-26' }, {}, { verifiedOn: '2020-01-01', state: 'closed' }])(
    'and not with %j',
    (fields) => {
      expect(dues({ ...none, hotlines: [line(fields)] }, today)).toEqual([]);
    },
  );
});

describe('a document is due when it was looked at more than 180 days ago', () => {
  const document = (checkedOn: string, state = 'in-force') => ({
    id: 'van-ban-thu',
    data: documentSchema.parse({
      title: 'Văn bản thử',
      kind: 'plan',
      issuer: 'Cơ quan thử',
      state,
      audiences: ['everyone'],
      summary: 'Tóm tắt.',
      seenIn: 'Trang thử',
      checkedOn,
    }),
  });

  test.each([
    // A date known to the month or the year counts from its first day.
    ['2026-05-25', '25/5/2026', '2026-11-22'],
    ['2026-05', '5/2026', '2026-10-29'],
    ['2026', '2026', '2026-07-01'],
  ])('looked at on %s', (checkedOn, shown, since) => {
    expect(dues({ ...none, documents: [document(checkedOn)] }, today)).toEqual([
      {
        group: 'document',
        collection: 'documents',
        slug: 'van-ban-thu',
        title: 'Văn bản thử',
        reason: `Xem lại lần cuối ${shown}. Đã hơn 180 ngày, hãy xem văn bản còn hiệu lực không.`,
        since,
      },
    ]);
  });

  test.each([
    ['2026-06', 'in-force'],
    ['2020', 'expired'],
  ])('but not one of %s that is %s', (checkedOn, state) => {
    expect(dues({ ...none, documents: [document(checkedOn, state)] }, today)).toEqual([]);
  });
});

test('a procedure is due like a document, and what has waited longest stands first', () => {
  const procedure = {
    id: 'thu-tuc-thu',
    data: procedureSchema.parse({
      name: 'Thủ tục thử',
      summary: 'Tóm tắt.',
      forWhom: ['Ai cần'],
      steps: ['Hỏi'],
      office: 'Nơi thử',
      law: 'Luật thử',
      lawAsOf: '2026-01-01',
      pending: false,
      sources,
      checkedOn: '2026-01-01',
      order: 1,
    }),
  };
  const due = dues({ ...none, places: [place('2026-08-23')], procedures: [procedure] }, today);
  expect(due.map(({ slug, since }) => [slug, since])).toEqual([
    ['thu-tuc-thu', '2026-07-01'],
    ['noi-thu', '2026-11-22'],
  ]);
  expect(due[0]?.reason).toBe(
    'Kiểm tra lần cuối 1/1/2026. Đã hơn 180 ngày, hãy hỏi lại nơi nhận hồ sơ.',
  );
});
