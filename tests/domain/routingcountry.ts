import type { MailPlace, MailPoint } from '../../src/domain/mailpoint.ts';
import type { Place } from '../../src/schemas/place.ts';

/**
 * An invented country for routing: Tre has points of every kind, in Sen people are often away, in Lau
 * something is wrong with nearly every point, Mây has few and no coordinator at work, Đào two for the
 * whole province, Cọ none. No code, name or key is real.
 */
const provinces = {
  Tre: '61',
  Sen: '63',
  Lau: '65',
  May: '67',
  Co: '69',
  Dao: '71',
  Xa: '77',
} as const;

const isProvince = (name: string): name is keyof typeof provinces => Object.hasOwn(provinces, name);

/** Takes `Tre/1`, `Tre`, or `Sen/61001` for a commune told with another province, and gives the area. */
export function areaOf(text: string): Place['area'] {
  const [name = '', number] = text.split('/');
  if (!isProvince(name)) throw new Error(`${text}: no province of that name`);
  const province = provinces[name];
  if (number === undefined) return { province };
  return { province, commune: number.length === 5 ? number : `${province}00${number}` };
}

/** The day on which cases are told unless they name another: a Monday. */
export const monday = '2026-11-23';

const asked = '2026-10-01';

const key = (id: string): Omit<MailPoint, 'role' | 'place'> => ({
  id,
  name: `Hộp thư thử ${id}`,
  operatorType: 'health',
  helps: ['mailbox', 'call'],
  topics: ['relative', 'self', 'friend', 'law', 'work'],
  minors: true,
  versions: [version(1, '2026-01-05')],
  staffed: true,
  checkedOn: asked,
});

function version(number: number, from: string, retired?: string): MailPoint['versions'][number] {
  const recipient = `age1${'q'.repeat(57)}${'qpz'.charAt(number)}`;
  return { version: number, recipient, from, ...(retired && { retired }) };
}

/** Takes where a point lies, which communes it serves (none: the whole province) and what is special about it. */
function point(
  id: string,
  lies: string,
  serves: readonly string[],
  its: Partial<Omit<MailPoint, 'place'>> = {},
  atPlace: Partial<MailPlace> = {},
): MailPoint {
  const area = areaOf(lies);
  return {
    ...key(id),
    role: 'point',
    province: area.province,
    ...(serves.length > 0 && { communes: serves.flatMap((text) => areaOf(text).commune ?? []) }),
    coordinator: id.replace(/-.*/, '-dp'),
    helps: ['mailbox', 'call', 'meet'],
    ...its,
    place: {
      slug: `noi-${id}`,
      area,
      status: 'verified',
      verified: { on: asked, how: 'phone', role: 'biên tập viên' },
      receives: ['anyone'],
      ...atPlace,
    },
  };
}

const coordinator = (id: string, province: string, its: Partial<MailPoint>): MailPoint => ({
  ...key(id),
  role: 'coordinator',
  ...areaOf(province),
  ...its,
});

const visits = (value: 'yes' | 'no', checkedOn = asked): Partial<MailPlace> => ({
  homeVisits: { value, checkedOn },
});

const verifiedOn = (on: string): Partial<MailPlace> => ({
  verified: { on, how: 'visit', role: 'biên tập viên' },
});

const nations: MailPoint[] = [
  {
    ...key('nuoc-hoi'),
    role: 'national',
    operatorType: 'mass-organisation',
    helps: ['mailbox'],
    topics: ['relative', 'self', 'friend'],
    minors: false,
    checkedOn: '2025-12-31',
  },
  {
    ...key('nuoc-y-te'),
    role: 'national',
    deadlineHours: 40,
    away: [
      { from: '2026-12-28', to: '2026-12-31', cover: 'nuoc-hoi' },
      { from: '2027-01-04', to: '2027-01-06', cover: 'sen-dp' },
    ],
  },
];

const tre: MailPoint[] = [
  coordinator('tre-dp', 'Tre', { operatorType: 'police', checkedOn: '2026-06-01' }),
  point('tre-7d', 'Tre/9', ['Tre/7', 'Tre/9'], { deadlineHours: 8, minors: false }),
  point('tre-7c', 'Tre/9', ['Tre/7', 'Tre/9'], {
    operatorType: 'mass-organisation',
    deadlineHours: 60,
  }),
  point('tre-7b', 'Tre/8', ['Tre/7', 'Tre/8', 'Tre/9'], {
    operatorType: 'police',
    deadlineHours: 8,
  }),
  point('tre-7a', 'Tre/8', ['Tre/7', 'Tre/8'], { operatorType: 'other' }),
  point(
    'tre-viec',
    'Tre/5',
    [],
    {
      operatorType: 'private',
      helps: ['mailbox', 'call', 'visit'],
      topics: ['work', 'law'],
      minors: false,
    },
    { receives: ['adults'], services: ['vocational-training', 'job-placement'], ...visits('yes') },
  ),
  point(
    'tre-tinh',
    'Tre/1',
    [],
    { helps: ['mailbox', 'call'], deadlineHours: 40 },
    { receives: ['adults', 'minors'], services: ['counselling'] },
  ),
  point('tre-4', 'Tre/4', ['Tre/4'], { operatorType: 'police', helps: ['mailbox', 'meet'] }),
  point(
    'tre-34',
    'Tre/3',
    ['Tre/3', 'Tre/4'],
    {
      operatorType: 'mass-organisation',
      deadlineHours: 24,
      helps: ['mailbox', 'call', 'visit', 'meet'],
    },
    { receives: ['minors', 'families'], ...visits('yes', '2026-05-27') },
  ),
  point(
    'tre-12',
    'Tre/2',
    ['Tre/1', 'Tre/2'],
    { helps: ['mailbox', 'visit'], minors: false },
    { receives: ['adults', 'families'], ...visits('yes') },
  ),
  point('tre-1', 'Tre/1', ['Tre/1'], { deadlineHours: 16 }),
];

const week = { from: '2026-11-20', to: '2026-11-27' };

const sen: MailPoint[] = [
  coordinator('sen-dp', 'Sen', {
    minors: false,
    deadlineHours: 40,
    away: [
      { from: '2026-12-14', to: '2026-12-18', cover: 'tre-dp' },
      { from: '2026-12-21', to: '2026-12-24' },
      { from: '2026-12-26', to: '2026-12-28', cover: 'nuoc-y-te' },
      { from: '2026-12-29', to: '2026-12-30', cover: 'sen-1' },
    ],
  }),
  point('sen-tinh', 'Sen/2', [], {
    operatorType: 'mass-organisation',
    deadlineHours: 24,
    helps: ['mailbox', 'meet'],
    topics: ['relative', 'self', 'friend'],
  }),
  point('sen-6', 'Sen/6', ['Sen/5', 'Sen/6'], {
    away: [
      { from: '2026-11-23', to: '2026-11-23', cover: 'lau-1' },
      { from: '2026-12-07', to: '2026-12-09', cover: 'sen-5' },
      { from: '2027-01-11', to: '2027-01-12', cover: 'tre-7d' },
    ],
  }),
  point('sen-5', 'Sen/5', ['Sen/5'], {
    operatorType: 'police',
    away: [
      { ...week, cover: 'sen-dp' },
      { from: '2027-01-11', to: '2027-01-12', cover: 'sen-2' },
    ],
  }),
  point('sen-4', 'Sen/4', ['Sen/4'], {
    operatorType: 'mass-organisation',
    away: [{ ...week, cover: 'sen-3' }],
  }),
  point('sen-3', 'Sen/3', ['Sen/3'], { away: [week] }),
  point('sen-2', 'Sen/2', ['Sen/2'], { minors: false }, { receives: ['adults'] }),
  point('sen-1', 'Sen/1', ['Sen/1'], { deadlineHours: 16, away: [{ ...week, cover: 'sen-2' }] }),
];

const lau: MailPoint[] = [
  coordinator('lau-dp', 'Lau', {
    operatorType: 'mass-organisation',
    versions: [version(1, '2026-01-05', '2026-11-30'), version(2, '2026-12-07')],
  }),
  point(
    'lau-8',
    'Lau/9',
    ['Lau/8'],
    {
      operatorType: 'police',
      versions: [version(1, '2026-01-05', '2026-11-23'), version(2, '2026-11-20')],
    },
    visits('yes'),
  ),
  point('lau-7', 'Lau/7', ['Lau/7'], { checkedOn: '2025-11-22', coordinator: 'lau-8' }),
  point('lau-6', 'Lau/6', ['Lau/6'], {
    versions: [version(1, '2026-01-05', '2026-11-23'), version(2, '2026-12-01')],
  }),
  point('lau-5', 'Lau/5', ['Lau/5'], {
    staffed: false,
    versions: [version(1, '2026-01-05', '2026-10-01')],
  }),
  withoutReceives(
    point(
      'lau-4',
      'Lau/4',
      ['Lau/4'],
      { operatorType: 'mass-organisation', helps: ['mailbox', 'visit'] },
      verifiedOn('2025-11-23'),
    ),
  ),
  point('lau-3', 'Lau/3', ['Lau/3'], {}, { status: 'reported' }),
  point('lau-2', 'Lau/2', ['Lau/2'], {}, { status: 'do-not-list' }),
  point('lau-1', 'Lau/1', ['Lau/1'], {}, { status: 'closed' }),
];

/** Nobody has asked that place whom it receives. */
function withoutReceives({ place, ...its }: MailPoint): MailPoint {
  if (!place) return its;
  const { receives: _, ...rest } = place;
  return { ...its, place: rest };
}

const may: MailPoint[] = [
  coordinator('may-dp', 'May', { operatorType: 'private', staffed: false }),
  point(
    'may-tinh',
    'May/9',
    [],
    { operatorType: 'police', helps: ['mailbox', 'visit'] },
    { receives: ['adults'], ...visits('no') },
  ),
  point('may-2', 'May/2', ['May/2'], { operatorType: 'other', coordinator: 'nuoc-y-te' }),
  point('may-12', 'May', ['May/1', 'May/2'], { helps: ['mailbox'], minors: false }),
];

const dao: MailPoint[] = [
  point('dao-2', 'Dao', [], { coordinator: 'nuoc-hoi' }),
  point('dao-1', 'Dao/1', [], { coordinator: 'nuoc-hoi' }),
];

/** Every mailbox of the country, in no order that routing could lean on. */
export const mailboxes: readonly MailPoint[] = [...nations, ...tre, ...sen, ...lau, ...may, ...dao];

/** Places of the map that have no mailbox, by slug. */
export const otherPlaces: ReadonlyMap<string, Place['area']> = new Map([
  ['tram-tre-1', areaOf('Tre/1')],
  ['tram-tre-5', areaOf('Tre/5')],
  ['tram-co-1', areaOf('Co/1')],
]);
