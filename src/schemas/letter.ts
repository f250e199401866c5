/** How help may be given, with the words that readers see; an answer in the mailbox is the default. */
export const mailHelps = {
  mailbox: 'Trả lời trong hộp thư',
  call: 'Gọi điện vào giờ bạn chọn',
  visit: 'Đến tận nhà',
  meet: 'Gặp tại điểm tư vấn',
} as const;

/** What troubles people who write, with the words that readers see. */
export const mailTopics = {
  relative: 'Chuyện của người thân',
  self: 'Chuyện của chính mình',
  friend: 'Chuyện của bạn bè',
  law: 'Luật và thủ tục',
  work: 'Việc làm sau khi cai',
} as const;

/** What offices may take letters about: what troubles people, and what organisations ask for (`/moi-noi-chuyen/`). */
export const officeTopics = { ...mailTopics, talk: 'Mời nói chuyện' } as const;

export type MailHelp = keyof typeof mailHelps;
export type MailTopic = keyof typeof officeTopics;
