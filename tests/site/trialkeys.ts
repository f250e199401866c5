import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { stringify } from 'yaml';
import { type MailBook, mailPoint } from '../../src/domain/mailbook.ts';
import { keySchema, type Key } from '../../src/schemas/key.ts';
import { placeSchema } from '../../src/schemas/place.ts';

/** The day on which everything in this invented country was last asked; builds of it are for soon after. */
const asked = '2026-11-20';

const place = (name: string, commune: string, its: object) =>
  placeSchema.parse({
    name,
    kind: 'counselling',
    area: { province: '33', commune },
    sources: [{ title: 'Nguồn bịa ra để thử', date: '2026' }],
    status: 'verified',
    verified: { on: asked, how: 'phone', role: 'người thử' },
    ...its,
  });

/** Places that are made up, by the name of their file; they lie in two communes of Hưng Yên. */
const places = {
  'thu-noi-y-te': place('Điểm thử Trạm y tế', '13264', {
    kind: 'health-station',
    operatorType: 'health',
    services: ['counselling', 'family-counselling'],
    receives: ['anyone'],
    homeVisits: { value: 'yes', checkedOn: asked },
  }),
  'thu-noi-doan-the': place('Điểm thử Hội phụ nữ', '13225', {
    operatorType: 'mass-organisation',
    services: ['counselling'],
    receives: ['adults', 'families'],
    homeVisits: { value: 'no', checkedOn: asked },
  }),
};

export type TrialMailbox =
  'thu-y-te' | 'thu-doan-the' | 'thu-dieu-phoi' | 'thu-toan-quoc' | 'thu-phu-trach';

/** Takes the name of a mailbox and gives its identity (AGE-SECRET-KEY-1…), the same each time, so that anyone can read it. */
const identityOf = (id: TrialMailbox): string =>
  bech32
    .encodeFromBytes('AGE-SECRET-KEY-', createHash('sha256').update(`thử ${id}`).digest())
    .toUpperCase();

/** The identities of the trial mailboxes, to open what is sealed for them. */
export const identities: Readonly<Record<TrialMailbox, string>> = {
  'thu-y-te': identityOf('thu-y-te'),
  'thu-doan-the': identityOf('thu-doan-the'),
  'thu-dieu-phoi': identityOf('thu-dieu-phoi'),
  'thu-toan-quoc': identityOf('thu-toan-quoc'),
  'thu-phu-trach': identityOf('thu-phu-trach'),
};

const key = async (id: TrialMailbox, its: object): Promise<[TrialMailbox, Key]> => [
  id,
  keySchema.parse({
    helps: ['mailbox', 'call'],
    topics: ['relative', 'self', 'friend', 'law', 'work', 'talk'],
    minors: true,
    versions: [
      { version: 1, recipient: await identityToRecipient(identities[id]), from: '2026-11-02' },
    ],
    staffed: true,
    checkedOn: asked,
    ...its,
  }),
];

const point = { role: 'point', province: '33', coordinator: 'thu-dieu-phoi' };

/**
 * Mailboxes that are made up, by the name of their file. One serves the commune 13264, visits homes and
 * receives minors; one serves the province 33, for adults, and promises no deadline.
 */
const keys: readonly [TrialMailbox, Key][] = await Promise.all([
  key('thu-y-te', {
    ...point,
    name: 'Điểm thử Trạm y tế',
    place: 'thu-noi-y-te',
    operatorType: 'health',
    communes: ['13264'],
    helps: ['mailbox', 'call', 'visit', 'meet'],
    deadlineHours: 16,
  }),
  key('thu-doan-the', {
    ...point,
    name: 'Điểm thử Hội phụ nữ',
    place: 'thu-noi-doan-the',
    operatorType: 'mass-organisation',
    helps: ['mailbox', 'meet'],
    minors: false,
  }),
  key('thu-dieu-phoi', {
    name: 'Điểm thử Nơi điều phối',
    role: 'coordinator',
    operatorType: 'health',
    province: '33',
    deadlineHours: 24,
  }),
  key('thu-toan-quoc', {
    name: 'Điểm thử Toàn quốc',
    role: 'national',
    operatorType: 'other',
    deadlineHours: 40,
  }),
  key('thu-phu-trach', {
    name: 'Điểm thử Người phụ trách trang',
    role: 'operator',
    operatorType: 'other',
    helps: ['mailbox'],
  }),
]);

/** Takes the site's origin and gives the book that a build with the trial mailboxes publishes, without holidays. */
export const trialBook = (origin: string): MailBook => ({
  origin,
  mailboxes: keys
    .map(([id, its]) => mailPoint(id, its, new Map(Object.entries(places))))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  holidays: [],
});

/** Writes the made-up mailboxes and their places into a trial folder's content. */
export function writeKeys(folder: string): void {
  const write = (collection: string, records: readonly (readonly [string, object])[]): void => {
    mkdirSync(join(folder, 'content', collection), { recursive: true });
    for (const [name, record] of records)
      writeFileSync(join(folder, 'content', collection, `${name}.yml`), stringify(record));
  };
  write('places', Object.entries(places));
  write('keys', keys);
}
