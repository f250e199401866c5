import { describe, expect, test } from 'vitest';
import type { MailPoint } from '../../src/domain/mailpoint.ts';
import { Refused } from '../../src/intake/answers.ts';
import { type Office, receivers } from '../../src/intake/offices.ts';
import { coordinator, other, point } from '../mailbox/people.ts';
import { book, bookWith, offices } from './book.ts';

const today = '2026-11-27';
const national = { id: 'toan-quoc-mau', version: 1 };

/** Takes a book, whom a letter is for and who stands behind, and tells whether it is taken. */
function verdict(from: typeof book, to: Office, behind?: Office): string {
  try {
    expect(receivers(from, to, behind, today).point.id).toBe(to.id);
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

const keys = (change: object): Partial<MailPoint> => ({
  versions: [{ version: 1, recipient: point.recipient, from: '2026-01-01', ...change }],
});

describe('a letter', () => {
  test.each<[string, Partial<MailPoint>, string]>([
    ['with a key in force', {}, 'taken'],
    ['with a key of today', keys({ from: today }), 'taken'],
    ['with a key of tomorrow', keys({ from: '2026-11-28' }), 'closed'],
    ['with a key that is retired tomorrow', keys({ retired: '2026-11-28' }), 'taken'],
    ['with a key retired today', keys({ retired: today }), 'taken'],
    ['with a key retired two days ago', keys({ retired: '2026-11-25' }), 'taken'],
    ['with a key retired three days ago', keys({ retired: '2026-11-24' }), 'closed'],
    ['with a key that has gone', { versions: [] }, 'closed'],
    ['without anybody to read it', { staffed: false }, 'closed'],
  ])('to a point %s: %s → %s', (_, change, expected) => {
    expect(verdict(bookWith(point.id, change), offices.point)).toBe(expected);
  });

  const away = (from: string, to: string, cover?: string) =>
    bookWith(coordinator.id, { away: [{ from, to, ...(cover !== undefined && { cover }) }] });

  test.each<[string, typeof book, Office | undefined, string]>([
    ['nobody', book, undefined, 'taken'],
    ['the one it names', book, offices.coordinator, 'taken'],
    ['the one it names with another key', book, { ...offices.coordinator, version: 1 }, 'closed'],
    ['a mailbox of the nation', book, national, 'taken'],
    ['another point', book, offices.other, 'closed'],
    ['itself', book, offices.point, 'closed'],
    ['one that there is not', book, { id: 'khong-co', version: 1 }, 'closed'],
    ['who covers today', away('2026-11-20', today, other.id), offices.other, 'taken'],
    [
      'who covered until two days ago',
      away('2026-11-20', '2026-11-25', other.id),
      offices.other,
      'taken',
    ],
    [
      'who covered until three days ago',
      away('2026-11-20', '2026-11-24', other.id),
      offices.other,
      'closed',
    ],
    [
      'who will cover tomorrow',
      away('2026-11-28', '2026-11-29', other.id),
      offices.other,
      'closed',
    ],
    ['somebody where nobody covers', away('2026-11-20', today), offices.other, 'closed'],
    [
      'any where it names none',
      bookWith(point.id, { coordinator: undefined }),
      offices.coordinator,
      'closed',
    ],
  ])('to a point with %s behind it', (_, from, behind, expected) => {
    expect(verdict(from, offices.point, behind)).toBe(expected);
  });

  test.each<[string, Office]>([
    ['a coordinator', offices.coordinator],
    ['a mailbox of the nation', national],
  ])('to %s has nobody behind it', (_, to) => {
    expect(verdict(book, to)).toBe('taken');
    for (const behind of [offices.coordinator, national, offices.other])
      expect(verdict(book, to, behind)).toBe('closed');
  });
});
