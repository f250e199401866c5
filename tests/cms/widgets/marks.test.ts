import { expect, test } from 'vitest';
import { bold, heading, link, list, source, type Mark } from '../../../cms/widgets/marks.ts';

/** Runs a mark on a text in which `‹` and `›` stand around the selection, and gives the same. */
function marked(mark: Mark, written: string): string {
  const start = written.indexOf('‹');
  const end = written.indexOf('›') - 1;
  const it = mark({ text: written.replace(/[‹›]/g, ''), start, end });
  return `${it.text.slice(0, it.start)}‹${it.text.slice(it.start, it.end)}›${it.text.slice(it.end)}`;
}

test.each<[string, Mark, string, string]>([
  ['bold around the selection', bold, 'Một ‹hai› ba', 'Một **‹hai›** ba'],
  ['bold without a selection', bold, 'Một ‹›', 'Một **‹chữ đậm›**'],
  ['a link of the selection', link, 'Xem ‹bài này›.', 'Xem [bài này](‹https://›).'],
  ['a link without a selection', link, '‹›', '[chữ của liên kết](‹https://›)'],
  ['a note behind the selection', source, 'Có ‹số liệu›.', 'Có số liệu[‹1›].'],
  ['a heading alone', heading, '‹›', '## ‹Đề mục›'],
  ['a heading of a line', heading, 'Một ha‹›i', '## ‹Một hai›'],
  ['a heading stands apart', heading, 'Trên\n‹Giữa›\nDưới', 'Trên\n\n## ‹Giữa›\n\nDưới'],
  ['a heading taken back', heading, '## Gi‹›ữa', '‹Giữa›'],
  ['a list of lines', list, '‹Một\nHai›', '- Một\n- Hai‹›'],
  ['a list stands apart', list, 'Trên\n‹Một›', 'Trên\n\n- Một‹›'],
  ['a list goes on', list, '- Một\n‹Hai›', '- Một\n- Hai‹›'],
  ['a list taken back', list, '‹- Một\n- Hai›', '‹Một\nHai›'],
])('%s', (_name, mark, before, after) => {
  expect(marked(mark, before)).toBe(after);
});
