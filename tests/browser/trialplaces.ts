import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const monday = '2026-11-23';

/** Monday 23/11/2026, 9:00 at UTC+7: the moment at which tests look at the trial places. */
export const trialMoment = new Date(`${monday}T02:00:00Z`);
export const trialDay = monday;

const checked = { on: '2026-11-20', how: 'phone', role: 'người thử' };
const source = { title: 'Nguồn bịa ra để thử', date: '2026' };
const fact = (value: string) => ({ value, checkedOn: '2026-11-20' });
const weekdays = {
  rules: [{ days: [1, 2, 3, 4, 5], opens: '07:30', closes: '11:30' }],
  holidays: 'closed',
};

/** Places that are made up, by the name of their file. Coordinates of two are near Thư Vũ, Hưng Yên. */
const places: Record<string, object> = {
  'thu-vu-1': {
    name: 'Nơi thử Một',
    kind: 'counselling',
    area: { province: '33', commune: '13264' },
    address: 'Số 1 đường Thử',
    formerAddress: { commune: 'Xã Vũ Hội', district: 'Huyện Vũ Thư', province: 'Thái Bình' },
    position: { precision: 'building', lat: 20.4, lng: 106.32 },
    phones: [{ number: '+842273000001', role: 'Trực' }],
    hours: weekdays,
    receives: ['families', 'adults'],
    cost: fact('free'),
    anonymous: fact('yes'),
    registers: fact('no'),
    homeVisits: fact('yes'),
    firstVisit: ['Chào hỏi', 'Kể chuyện'],
  },
  'thu-vu-2': {
    name: 'Nơi thử Hai',
    kind: 'methadone',
    area: { province: '33', commune: '13225' },
    position: { precision: 'none' },
    hours: { ...weekdays, rules: [{ days: [2], opens: '07:30', closes: '11:30' }] },
    receives: ['adults'],
    cost: fact('paid'),
  },
  'thu-hue': {
    name: 'Nơi thử Ba ở xa',
    kind: 'methadone',
    area: { province: '46', commune: '19815' },
    position: { precision: 'building', lat: 16.45, lng: 107.59 },
  },
  ...Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [
      `thu-ha-noi-${index}`,
      {
        name: `Nơi thử Hà Nội ${index}`,
        kind: 'counselling',
        area: { province: '01', commune: '00070' },
        cost: fact('free'),
      },
    ]),
  ),
};

/** Writes the made-up places into a trial folder's content. */
export function writePlaces(folder: string): void {
  for (const [slug, place] of Object.entries(places))
    writeFileSync(
      join(folder, 'content/places', `${slug}.yml`),
      stringify({ ...place, sources: [source], status: 'verified', verified: checked }),
    );
}
