import { choice } from './choice.ts';

/** What a text is about, with the words that readers see; the key is also the address of its list. */
export const topics = {
  'noi-chuyen': 'Nói chuyện với người thân',
  'dau-hieu': 'Dấu hiệu cần để ý',
  'cap-cuu': 'Khi cần cấp cứu',
  'dieu-tri': 'Điều trị và hỗ trợ',
  methadone: 'Methadone và buprenorphine',
  'phap-luat': 'Luật và thủ tục',
  'sau-cai': 'Sau cai',
  'viec-lam': 'Việc làm, học nghề, vay vốn',
  'hoc-duong': 'Trường học',
  'chat-moi': 'Các chất mới',
  'suc-khoe-tam-than': 'Sức khỏe tâm thần',
  'cong-dong': 'Cộng đồng và địa phương',
  'nghe-nghiep': 'Nghiệp vụ tư vấn',
  'bien-tap': 'Biên tập và từ ngữ',
} as const;

export const topicSchema = choice(topics).meta({ title: 'Chủ đề', cms: { options: topics } });

export type Topic = keyof typeof topics;
