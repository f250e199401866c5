/** An answer that is prepared: what it is called and what it says. */
export type Template = { title: string; text: string };

/** What a desk begins with; a point keeps its own in a file of its own. */
export const starters: readonly Template[] = [
  {
    title: 'Đã nhận thư',
    text: 'Chào bạn. Chúng tôi đã đọc thư của bạn và sẽ trả lời kỹ hơn ở đây. Cảm ơn bạn đã viết.',
  },
  {
    title: 'Hỏi thêm',
    text: 'Chào bạn. Để trả lời cho đúng, chúng tôi muốn hỏi thêm vài điều. Câu nào không muốn thì bạn không cần trả lời:\n\n1. \n2. ',
  },
  {
    title: 'Khi có nguy hiểm',
    text: 'Chào bạn. Nếu ngay lúc này có người bất tỉnh, khó thở, co giật, muốn chết hoặc tự làm đau mình, hãy gọi 115. Nếu có vũ khí hoặc có người đang bị đánh, hãy ra chỗ an toàn rồi gọi 113. Nếu một đứa trẻ bị hại, hãy gọi 111, miễn phí, cả ngày đêm. Hộp thư này không phải nơi cấp cứu và có thể không kịp đọc.',
  },
  {
    title: 'Kết thúc',
    text: 'Chào bạn. Chúng tôi xin dừng cuộc trao đổi ở đây. Nếu cần, bạn cứ viết lại vào hộp thư này trước ngày nó bị xóa, hoặc gửi một câu hỏi mới.',
  },
];

/** The name of the file in which a point keeps its answers. */
export const templateFile = 'mau-tra-loi.txt';

const heading = /^#\s*(.*)$/;

/**
 * Takes the text of a point's file and gives its answers: a line that begins with # is a title, what
 * follows up to the next one is the answer. What stands before the first title is left out.
 */
export function readTemplates(text: string): Template[] {
  const found: Template[] = [];
  for (const line of text
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/, '')
    .split('\n')) {
    const title = heading.exec(line)?.[1]?.trim();
    const last = found.at(-1);
    if (title) found.push({ title, text: '' });
    else if (last) last.text += `${line}\n`;
  }
  return found
    .map(({ title, text: said }) => ({ title, text: said.trim() }))
    .filter(({ text: said }) => said !== '');
}

/** Takes answers and gives the text of the file that keeps them, for any editor of plain text. */
export const writeTemplates = (templates: readonly Template[]): string =>
  templates.map(({ title, text }) => `# ${title}\n${text}\n`).join('\n');
