import { cardPng } from '../../build/cardpicture.ts';
import type { Card } from '../../domain/card.ts';
import { cards } from '../../model/cards.ts';
import { settings } from '../../model/settings.ts';

export const getStaticPaths = () =>
  cards.map(({ code, card }) => ({ params: { code }, props: { card } }));

/** The picture beside a shared link, with the page's title. */
export const GET = ({ props }: { props: { card: Card } }) =>
  new Response(Buffer.from(cardPng(props.card, settings.name)), {
    headers: { 'Content-Type': 'image/png' },
  });
