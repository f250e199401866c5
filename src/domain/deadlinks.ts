/** Where links to an address stand: on the first page that has one, and on how many others. */
export type Linking = { page: string; others: number };

/** A link that leads nowhere: its address, and where it stands. */
export type DeadLink = { url: string } & Linking;

/** Takes the links of pages by address and whether an address is answered, and gives those that lead nowhere, by address. */
export const deadLinks = (
  links: ReadonlyMap<string, Linking>,
  isAnswered: (url: string) => boolean,
): DeadLink[] =>
  [...links]
    .filter(([url]) => !isAnswered(url))
    .map(([url, linking]) => ({ url, ...linking }))
    .toSorted((a, b) => a.url.localeCompare(b.url));

/** Takes a dead link and gives the sentence that says where it stands and what to do. */
export const deadLinkSentence = ({ url, page, others }: DeadLink): string =>
  `Trang ${page}${others > 0 ? ` và ${others} trang khác` : ''} có liên kết đến ${url}, nơi không có gì. Hãy sửa liên kết, hoặc đăng lại mục ấy.`;
