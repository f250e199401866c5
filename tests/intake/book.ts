import type { MailBook } from '../../src/domain/mailbook.ts';
import type { MailPoint } from '../../src/domain/mailpoint.ts';
import { coordinator, identities, origin, other, point } from '../mailbox/people.ts';

const common = {
  operatorType: 'health',
  topics: ['relative'],
  helps: ['mailbox'],
  minors: true,
  staffed: true,
  checkedOn: '2026-11-01',
} as const satisfies Partial<MailPoint>;

const key = (version: number, recipient: string, from = '2026-01-01') => ({
  version,
  recipient,
  from,
});

/** The mailboxes of tests/mailbox/people.ts, and a few that are as they are. */
export const points: readonly MailPoint[] = [
  {
    ...common,
    id: coordinator.id,
    name: 'Nơi điều phối mẫu',
    role: 'coordinator',
    province: '46',
    versions: [key(3, coordinator.recipient)],
    deadlineHours: 8,
  },
  {
    ...common,
    id: 'toan-quoc-mau',
    name: 'Hộp thư toàn quốc mẫu',
    role: 'national',
    versions: [key(1, other.recipient)],
  },
  {
    ...common,
    id: other.id,
    name: 'Trạm khác mẫu',
    role: 'point',
    province: '48',
    coordinator: coordinator.id,
    versions: [key(1, other.recipient)],
  },
  {
    ...common,
    id: point.id,
    name: 'Trạm mẫu',
    role: 'point',
    province: '46',
    coordinator: coordinator.id,
    versions: [key(1, point.recipient)],
    deadlineHours: 16,
  },
];

export const book: MailBook = { origin, mailboxes: points, holidays: ['2027-01-01'] };

/** Takes the ID of a mailbox and what is otherwise and gives the book with it. */
export const bookWith = (id: string, change: Partial<MailPoint>): MailBook => ({
  ...book,
  mailboxes: points.map((it) => (it.id === id ? { ...it, ...change } : it)),
});

/** The offices of the tests, as a letter and an entry name them. */
export const offices = {
  point: { id: point.id, version: 1 },
  coordinator: { id: coordinator.id, version: 3 },
  other: { id: other.id, version: 1 },
};

/** The identities that open what is sealed for them, by their names. */
export const identityOf: Record<string, string> = {
  [point.id]: identities.point,
  [coordinator.id]: identities.coordinator,
  [other.id]: identities.other,
};
