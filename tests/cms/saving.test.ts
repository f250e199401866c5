import { fromJS } from 'immutable';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../cms/backends.ts';
import type { Question, Reply } from '../../cms/dialog.ts';
import { NotSaved, saving } from '../../cms/saving.ts';
import { memory } from '../../cms/texts.ts';
import { samples } from '../schemas/samples.ts';
import { notedGate } from './gates.ts';

const path = 'content/articles/a.md';
const data = { ...samples.articleSchema, body: 'Nội dung.' };
const raw = '---\ntitle: Nói chuyện\nkind: guide\n---\n\nNội dung.\n';
const picture = { src: '/media/articles/a/anh.webp', alt: 'Sân trường' };

/** A page that saves: `stored` is what the repository holds, `replies` are given to questions in turn. */
function page(stored: string | null | Error = raw, replies: readonly Reply[] = []) {
  const asked: Question[] = [];
  const texts = memory({ getItem: async () => null, setItem: async () => undefined });
  const reading: Reading = {
    getEntry: async () => {
      if (stored instanceof Error) throw stored;
      return { data: stored };
    },
    unpublishedEntry: () => Promise.reject(new Error('no drafts here')),
    unpublishedEntryDataFile: () => Promise.reject(new Error('no drafts here')),
    unpublishedEntries: async () => [],
  };
  const { form, done } = notedGate();
  const save = saving({
    form,
    reading: () => reading,
    workflow: true,
    texts,
    world: async () => ({
      words: [{ avoid: ['kẻ xấu'], say: 'người', why: 'Không ai xấu mãi.' }],
      provinces: new Map(),
      communes: new Map(),
      places: [],
      reporting: [],
      today: '2026-11-22',
    }),
    ask: async (question) => {
      asked.push(question);
      return replies[asked.length - 1] ?? { answer: question.answers[0].value };
    },
  });
  return { asked, texts, save, done };
}

const entry = (values: object, more: object = {}) => ({
  entry: new Map<string, unknown>(
    Object.entries({ collection: 'articles', data: fromJS({ ...data, ...values }), ...more }),
  ),
});
const fresh = { newRecord: true, slug: '', path: '', raw: '' };
const opened = { slug: 'a', path, raw };

/** Takes a save and gives the sentence that stopped it. */
const stopped = (save: Promise<unknown>): Promise<string> =>
  save.then(
    (it) => `saved: ${JSON.stringify(it)}`,
    (it: unknown) => (it instanceof NotSaved ? String(it) : `another error: ${String(it)}`),
  );

const stays = 'Phần bạn viết vẫn còn.';

describe('The form', () => {
  test('is shut from the press of the button, and opened at once where nothing is saved', async () => {
    const { save, done } = page('title: Khác\n');
    await stopped(save(entry({}, opened)));
    expect(done).toEqual(['shut', 'open 0']);
  });

  test('stays shut until the backend has it in hand, for so long at most', async () => {
    const { save, done } = page();
    await save(entry({ title: 'Tin' }, fresh));
    expect(done).toEqual(['shut', 'open 6000']);
  });
});

describe('What is right is saved', () => {
  test('without a question, in one spelling, without emptied boxes', async () => {
    const { save, asked } = page();
    const values = { title: 'Hoà giải ', note: '', places: [], body: 'Nội dung hoà giải.' };
    const kept = await save(entry(values, fresh));
    expect(kept).toEqual(fromJS({ ...data, title: 'Hòa giải ', body: 'Nội dung hòa giải.' }));
    expect(asked).toEqual([]);
  });

  test('and what it rests on is remembered for the writing', async () => {
    const { save, texts } = page();
    await texts.seen({ collection: 'articles', slug: 'a', path }, raw);
    await save(entry({}, opened));
    expect(texts.resting(path)).toBe(raw);
  });
});

describe('Nothing is saved, and nothing given back', () => {
  const gone = 'Hãy mở mục này trong một thẻ khác, chép phần của bạn sang rồi lưu ở đó.';

  test('where somebody changed the file meanwhile', async () => {
    const { save, texts, asked } = page(`${raw}Thêm.\n`);
    await texts.seen({ collection: 'articles', slug: 'a', path }, raw);
    expect(await stopped(save(entry({}, opened)))).toBe(
      `Người khác vừa sửa mục này sau khi bạn mở. Chưa có gì được lưu và phần bạn viết vẫn ở trong biểu mẫu. ${gone}`,
    );
    expect([asked, texts.resting(path)]).toEqual([[], undefined]);
  });

  test('where nobody knows what the form rests on', async () => {
    const { save } = page();
    expect(await stopped(save(entry({}, opened)))).toMatch(/^Người khác vừa sửa mục này/);
  });

  test('where the repository does not answer', async () => {
    const { save, texts } = page(new Error('mất mạng'));
    await texts.seen({ collection: 'articles', slug: 'a', path }, raw);
    expect(await stopped(save(entry({}, opened)))).toBe(
      'chưa hỏi được kho nội dung xem có ai vừa sửa mục này không: mất mạng',
    );
  });

  test('over a file that cannot be read', async () => {
    const wrong = '---\ntitle: *Tin*\n---\n\nNội dung.\n';
    const { save, texts, asked } = page(wrong);
    await texts.seen({ collection: 'articles', slug: 'a', path }, wrong);
    expect(await stopped(save(entry({}, { ...opened, raw: wrong })))).toBe(
      `${path}: Dòng 2 viết sai. Hãy xem lại dấu hai chấm, chỗ thụt dòng và dấu nháy quanh dòng này. Tệp phải được sửa trong kho trước; chưa lưu gì.`,
    );
    expect([asked, texts.resting(path)]).toEqual([[], undefined]);
  });

  test('with mistakes, whatever the editor answers', async () => {
    const { save, asked } = page(raw, [{ answer: 'save' }]);
    expect(await stopped(save(entry({ title: '' }, fresh)))).toBe(`còn 1 chỗ cần sửa. ${stays}`);
    expect(asked).toEqual([
      {
        title: 'Chưa lưu được: 1 chỗ cần sửa',
        lines: [{ field: 'Tiêu đề', text: 'Cần một dòng chữ ở đây.' }],
        answers: [{ value: 'back', label: 'Quay lại sửa' }],
      },
    ]);
  });

  test('with a warning that the editor wants to see to', async () => {
    const { save } = page(raw, [{ answer: 'back' }]);
    expect(await stopped(save(entry({ body: 'Nói về kẻ xấu.' }, fresh)))).toBe(
      `bạn đã quay lại sửa. ${stays}`,
    );
  });

  test('with a question that was closed', async () => {
    const { save } = page(raw, [{ answer: '' }]);
    expect(await stopped(save(entry({ body: 'Nói về kẻ xấu.' }, fresh)))).toBe(
      `bạn đã quay lại sửa. ${stays}`,
    );
  });

  test.each<[string, Reply]>([
    ['closed', { answer: 'back' }],
    ['closed with a choice', { answer: 'back', choice: 'none' }],
    ['answered without a choice', { answer: 'save' }],
  ])('with pictures of people, where the question was %s', async (_, reply) => {
    const { save } = page(raw, [reply]);
    expect(await stopped(save(entry({ cover: picture }, fresh)))).toBe(
      `hãy nói rõ trong ảnh có ai nhận ra được không. ${stays}`,
    );
  });
});

describe('Questions come', () => {
  const titles = (asked: readonly Question[]): string[] => asked.map(({ title }) => title);

  test('mistakes alone first; nobody is asked what comes to nothing', async () => {
    const { save, asked } = page();
    const values = { title: '', body: 'Nói về kẻ xấu.', cover: picture };
    await stopped(save(entry(values, fresh)));
    expect(titles(asked)).toEqual(['Chưa lưu được: 1 chỗ cần sửa']);
  });

  test('then warnings, then the people in pictures, whose answer is kept', async () => {
    const { save, asked } = page(raw, [{ answer: 'save' }, { answer: 'save', choice: 'none' }]);
    const kept = await save(entry({ body: 'Nói về kẻ xấu.', cover: picture }, fresh));
    expect(titles(asked)).toEqual(['Xem lại trước khi lưu', 'Trong ảnh có ai nhận ra được không?']);
    expect(kept).toEqual(
      fromJS({ ...data, body: 'Nói về kẻ xấu.', cover: picture, people: 'none' }),
    );
  });
});

describe('A key that the schema does not know', () => {
  test('is shown to the editor, and left out of what is saved', async () => {
    const { save, asked } = page(raw, [{ answer: 'save' }]);
    const sources = data.sources.map((it) => ({ ...it, trang: 'x' }));
    const kept = await save(entry({ onload: 'window.__ran = 1', sources }, fresh));
    expect(asked[0]?.lines).toEqual([
      { field: 'Nguồn › 1 › trang', text: 'Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.' },
      { field: 'onload', text: 'Ở đây không ghi được mục này. Hãy bỏ nó đi rồi lưu.' },
    ]);
    expect(kept).toEqual(fromJS(data));
  });
});
