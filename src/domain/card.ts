import { shareCode } from './sharecode.ts';

/** What the picture of a shared page says: what kind of page it is and its title. */
export type Card = { kind: string; title: string };

/** A picture that stands beside a shared link: its path and what it shows, for whoever does not see it. */
export type Picture = { path: string; alt: string };

/** Width and height of every such picture, in pixels, as Facebook and Zalo show it whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The picture of pages that should tell nothing, or have nothing more to tell; takes the site's name. */
export const neutralPicture = (site: string): Picture => ({ path: '/chia-se.png', alt: site });

/** Takes a card and gives the code in its picture's address: another title is another address, which no app has stored. */
export const cardCode = ({ kind, title }: Card): string => shareCode(`${kind}\n${title}`);

/** Takes a card and gives its picture. */
export const cardPicture = (card: Card): Picture => ({
  path: `/chia-se/${cardCode(card)}.png`,
  alt: card.title,
});
