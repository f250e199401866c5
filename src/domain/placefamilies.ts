import type { PlaceKind } from '../schemas/place.ts';

/** The families that a place's colour and icon tell apart; never by colour alone. */
export type PlaceFamily = 'counselling' | 'methadone' | 'rehab' | 'after';

const families: Record<PlaceKind, PlaceFamily> = {
  counselling: 'counselling',
  'counselling-care': 'counselling',
  'working-group': 'counselling',
  'visiting-team': 'counselling',
  methadone: 'methadone',
  'methadone-dispensing': 'methadone',
  'rehab-public': 'rehab',
  'rehab-private': 'rehab',
  volunteers: 'after',
  'after-rehab-club': 'after',
  'job-service': 'after',
  'health-station': 'counselling',
};

/** Takes a kind of place and gives the family it belongs to. */
export const family = (kind: PlaceKind): PlaceFamily => families[kind];
