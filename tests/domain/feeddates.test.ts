import { describe, expect, test } from 'vitest';
import { localDates } from '../../src/domain/feeddates.ts';

describe('dates of a feed stand on the clocks of Viet Nam and are the same moments', () => {
  test.each([
    [
      '<pubDate>Sat, 21 Nov 2026 17:00:00 GMT</pubDate>',
      '<pubDate>Sun, 22 Nov 2026 00:00:00 +0700</pubDate>',
    ],
    [
      '<lastBuildDate>Thu, 31 Dec 2026 17:30:00 GMT</lastBuildDate>',
      '<lastBuildDate>Fri, 01 Jan 2027 00:30:00 +0700</lastBuildDate>',
    ],
    ['<updated>2026-11-21T17:00:00.000Z</updated>', '<updated>2026-11-22T00:00:00+07:00</updated>'],
    [
      '<published>2026-02-28T20:00:00.000Z</published>',
      '<published>2026-03-01T03:00:00+07:00</published>',
    ],
    ['"date_modified": "2026-11-21T17:00:00.000Z"', '"date_modified": "2026-11-22T00:00:00+07:00"'],
  ])('%s', (before, after) => {
    expect(localDates(before)).toBe(after);
  });

  test.each([
    '<title>Cập nhật 2026-11-21T17:00:00.000Z</title>',
    '<summary>&lt;updated&gt;2026-11-21T17:00:00.000Z&lt;/updated&gt;</summary>',
    '"summary": "\\"date_modified\\": \\"2026-11-21T17:00:00.000Z\\""',
  ])('what an item says stays as it is: %s', (text) => {
    expect(localDates(text)).toBe(text);
  });
});
