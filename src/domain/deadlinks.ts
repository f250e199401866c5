/** Where links lead: an address of this site, the first page on which a link to it stands, and on how many others. */
export type Linked = ReadonlyMap<string, { page: string; others: number }>;

/** A link that leads nowhere. */
export type DeadLink = { url: string; page: string; others: number };

/** Takes where links lead and whether an address is answered, and gives the links that lead nowhere, by address. */
export const deadLinks = (links: Linked, isAnswered: (url: string) => boolean): DeadLink[] =>
  [...links]
    .filter(([url]) => !isAnswered(url))
    .map(([url, where]) => ({ url, ...where }))
    .toSorted((a, b) => a.url.localeCompare(b.url));

/** Takes a dead link and gives the sentence that says where it stands and what to do. */
export const deadLinkSentence = ({ url, page, others }: DeadLink): string =>
  `Trang ${page}${others > 0 ? ` và ${others} trang khác` : ''} có liên kết đến ${url}, nơi không có gì. Hãy sửa liên kết, hoặc đăng lại mục ấy.`;
