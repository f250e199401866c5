import type { Day } from '../schemas/date.ts';
import type { Key } from '../schemas/key.ts';
import type { Place } from '../schemas/place.ts';
import type { MailPlace, MailPoint } from './mailpoint.ts';

/** All that the asker's page, the desk and the server know of mailboxes, as the build publishes it. */
export type MailBook = {
  /** The configured origin of the site, from which every receipt derives; `location.origin` may differ. */
  origin: string;
  /** In the order of their IDs; their files hold together (keymistakes.ts). */
  mailboxes: readonly MailPoint[];
  /** Public holidays, in order, as far as the settings tell them. */
  holidays: readonly Day[];
};

/** Takes the name and the content of a file in content/keys and the records of places, and gives the mailbox. */
export function mailPoint(
  id: string,
  { place, ...key }: Key,
  places: ReadonlyMap<string, Place>,
): MailPoint {
  const record = place === undefined ? undefined : places.get(place);
  return { id, ...key, ...(place && record && { place: mailPlace(place, record) }) };
}

/** Only what routing asks: names, telephones and addresses stand on the page of the place. */
function mailPlace(slug: string, place: Place): MailPlace {
  const { area, status, verified, homeVisits, receives, services } = place;
  return {
    slug,
    area,
    status,
    ...(verified && { verified }),
    ...(homeVisits && { homeVisits }),
    ...(receives && { receives }),
    ...(services && { services }),
  };
}

/** Takes the book and gives the mailbox that reads notes about the site itself, where there is one. */
export const operatorOf = ({ mailboxes }: Pick<MailBook, 'mailboxes'>): MailPoint | undefined =>
  mailboxes.find(({ role }) => role === 'operator');
