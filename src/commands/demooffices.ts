import { demoPrefix } from '../domain/demonstration.ts';
import { keyFileName, type OfficeFile, writeKeyFile } from '../mailbox/keyfile.ts';
import { newest, newKeyRing, newPerson } from '../mailbox/keyring.ts';
import type { Wrap } from '../mailbox/wrapping.ts';
import type { Day } from '../schemas/date.ts';
import { keySchema, type Key } from '../schemas/key.ts';
import { officeTopics } from '../schemas/letter.ts';
import { placeSchema, type Place } from '../schemas/place.ts';

/** A mailbox that is made up: its name, what content says of it, and the file that opens it. */
export type DemoOffice = { id: string; key: Key; file: OfficeFile };

/** Takes a word and gives the name of a record of the demonstration. */
const named = (word: string): string => `${demoPrefix}${word}`;

/** The mailboxes by their names. */
export const demoIds = {
  point: named('tu-van'),
  club: named('doan-the'),
  coordinator: named('dieu-phoi'),
  national: named('toan-quoc'),
  operator: named('phu-trach'),
} as const;

/** The province that the made-up points serve: Thành phố Huế. */
const province = '46';

const point = { role: 'point', province, coordinator: demoIds.coordinator };

/** What is special about each of them; all else is the same. */
const offices: Readonly<Record<string, object>> = {
  [demoIds.point]: {
    ...point,
    name: 'Điểm tư vấn Bản Trình Diễn',
    place: demoIds.point,
    operatorType: 'health',
    helps: ['mailbox', 'call', 'visit', 'meet'],
    deadlineHours: 16,
  },
  [demoIds.club]: {
    ...point,
    name: 'Điểm tư vấn Bản Trình Diễn Thứ Hai',
    place: demoIds.club,
    operatorType: 'mass-organisation',
    helps: ['mailbox', 'meet'],
    minors: false,
  },
  [demoIds.coordinator]: {
    name: 'Nơi điều phối Bản Trình Diễn',
    role: 'coordinator',
    province,
    operatorType: 'health',
    deadlineHours: 24,
  },
  [demoIds.national]: {
    name: 'Hộp thư toàn quốc Bản Trình Diễn',
    role: 'national',
    operatorType: 'other',
    deadlineHours: 40,
  },
  [demoIds.operator]: {
    name: 'Người phụ trách Bản Trình Diễn',
    role: 'operator',
    operatorType: 'other',
    helps: ['mailbox'],
  },
};

/**
 * Takes the day, a passphrase and what seals to it and gives the mailboxes of the demonstration with
 * new keys, which one person opens with that passphrase.
 */
export async function newDemoOffices(
  on: Day,
  passphrase: string,
  wrap: Wrap,
): Promise<DemoOffice[]> {
  // Sealed once: the same person holds all of them.
  const people = [await newPerson('Bản Trình Diễn', passphrase, wrap)];
  return Promise.all(
    Object.entries(offices).map(async ([id, its]) => {
      const ring = await newKeyRing({ office: id, on, people });
      const key = keySchema.parse({
        helps: ['mailbox', 'call'],
        topics: Object.keys(officeTopics),
        minors: true,
        versions: [{ version: 1, recipient: newest(ring).recipient, from: on }],
        staffed: true,
        checkedOn: on,
        ...its,
      });
      return { id, key, file: ring.file };
    }),
  );
}

/** Takes the day and gives the places that the made-up points stand in, by the names of their files. */
export function demoPlaces(on: Day): Readonly<Record<string, Place>> {
  const place = (name: string, its: object): Place =>
    placeSchema.parse({
      name,
      kind: 'counselling',
      area: { province },
      services: ['counselling', 'family-counselling'],
      receives: ['anyone'],
      note: 'Bịa ra để trình diễn, không có thật.',
      sources: [{ title: 'Bịa ra để trình diễn', date: on }],
      status: 'verified',
      verified: { on, how: 'visit', role: 'bản trình diễn' },
      ...its,
    });
  return {
    [demoIds.point]: place('Điểm tư vấn Bản Trình Diễn', {
      operatorType: 'health',
      homeVisits: { value: 'yes', checkedOn: on },
    }),
    [demoIds.club]: place('Điểm tư vấn Bản Trình Diễn Thứ Hai', {
      operatorType: 'mass-organisation',
    }),
  };
}

/** Takes a mailbox and gives the name and the text of its key file. */
export const demoKeyFile = ({ file }: DemoOffice): { name: string; text: string } => ({
  name: keyFileName(file),
  text: writeKeyFile(file),
});
