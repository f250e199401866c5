import type { Ask, MailPoint } from './mailpoint.ts';

/** How near a mailbox stands to an ask, the nearest first. */
export const ranks = ['chosen', 'commune', 'province', 'national'] as const;
export type Rank = (typeof ranks)[number];

/** Takes a mailbox and an ask and gives how near it stands, nothing where it does not serve or nobody knows. */
export function rankOf(it: MailPoint, ask: Pick<Ask, 'area' | 'place'>): Rank | undefined {
  if (it.role === 'national') return 'national';
  if (it.role !== 'point') return undefined;
  if (ask.place !== undefined && it.place?.slug === ask.place) return 'chosen';
  if (!mayServe(it, ask)) return undefined;
  if (it.communes === undefined) return 'province';
  return ask.area.commune === undefined ? undefined : 'commune';
}

/** Whether a point serves the area of an ask or, while no commune is told, any of its province. */
export const mayServe = (
  { role, province, communes }: MailPoint,
  { area }: Pick<Ask, 'area'>,
): boolean =>
  role === 'point' &&
  province === area.province &&
  (communes === undefined || area.commune === undefined || communes.includes(area.commune));

/** Whether a point is known to lie in the commune of the ask. */
export const liesThere = ({ place }: MailPoint, { area }: Ask): boolean =>
  area.commune !== undefined && place?.area.commune === area.commune;

/** The commune where the asker lives. */
export type Home = { province: string; commune: string };

/** Takes an ask and gives the asker's own commune, nothing where it is unknown: the area may be that of a chosen place. */
export const homeOf = ({ place, area: { province, commune } }: Ask): Home | undefined =>
  place === undefined && commune !== undefined ? { province, commune } : undefined;

/**
 * Takes a point that may serve an ask and gives communes in which its asker may live, as far as they
 * differ for `isAvoided`; '' stands for one where nobody lies, or, of a chosen place, for anywhere.
 */
export function homesFor({ communes }: MailPoint, { place, area }: Ask): Home[] {
  if (place !== undefined) return [{ province: '', commune: '' }];
  const possible = area.commune === undefined ? (communes ?? ['']) : [area.commune];
  return possible.map((commune) => ({ province: area.province, commune }));
}

/**
 * Whether a mailbox is left out by "Đừng gửi cho người ở xã tôi": a point that lies or may lie in the
 * asker's commune or serves it alone, and while that is unknown any but the chosen one.
 */
export function isAvoided(it: MailPoint, ask: Ask, home: Home | undefined): boolean {
  if (!ask.avoidOwnCommune || it.role !== 'point') return false;
  if (home === undefined) return ask.place === undefined || it.place?.slug !== ask.place;
  const { province, commune } = it.place?.area ?? home;
  const mayLieThere = commune === undefined ? province === home.province : commune === home.commune;
  return mayLieThere || !!it.communes?.every((only) => only === home.commune);
}
