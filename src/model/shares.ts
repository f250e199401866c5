import { cardPicture, type Picture } from '../domain/card.ts';
import { paths } from '../domain/paths.ts';
import { shareCode, twins } from '../domain/sharecode.ts';
import { articles } from './articles.ts';
import { campaigns } from './campaigns.ts';
import { articleCard, campaignCard } from './cards.ts';
import { stopAt } from './mistakes.ts';

/** A page that readers may send: its code, its path, and what an open card shows. */
export type Share = {
  code: string;
  path: string;
  title: string;
  summary: string;
  picture: Picture;
};

const pages = [
  ...articles.map(({ id, filePath = id, data }) => ({
    file: filePath,
    path: paths.article(id),
    data,
    picture: cardPicture(articleCard(data)),
  })),
  ...campaigns.map(({ id, filePath = id, data }) => ({
    file: filePath,
    path: paths.campaign(id),
    data,
    picture: cardPicture(campaignCard(data)),
  })),
];

const alike = twins(pages, ({ path }) => shareCode(path));
stopAt(
  (alike ? [alike] : []).map(([one, other]) => ({
    file: other.file,
    field: 'tên tệp',
    remedy: `Mã gửi của tệp này trùng với ${one.file}. Hãy đổi tên một trong hai tệp.`,
  })),
);

/** Every page that readers may send: articles and campaigns. */
export const shares: readonly Share[] = pages.map(({ path, data, picture }) => ({
  code: shareCode(path),
  path,
  title: data.title,
  summary: data.summary,
  picture,
}));
