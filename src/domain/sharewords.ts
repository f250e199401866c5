/** What a link shows that tells nothing of the page to which it leads. */
export const quietCard = {
  title: 'Một bài bạn có thể đọc',
  description: 'Có người gửi bạn một bài viết. Bạn đọc khi nào tiện.',
} as const;

/** Takes a whole address and gives the page on which Facebook offers to post it. */
export const facebookShare = (url: string): string =>
  `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`;

/** Takes a whole address and gives it as an app shows it under a card: the host alone. */
export const shownHost = (url: string): string => new URL(url).host;
