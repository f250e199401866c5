import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as csv } from 'csv-parse/sync';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createApp } from '../../src/server/app.ts';
import { records } from '../content/files.ts';
import { silence } from '../mp3.ts';
import { build, trial } from './trial.ts';

const day = '2026-11-22';
const sources = [{ title: 'Nguồn bịa ra để thử', url: 'https://example.vn/nguon' }];

/** Invented records, for this trial alone. */
const article = (rest: object): string =>
  `---\n${stringify({
    title: 'Bài thử có bản nghe',
    summary: 'Một bài bịa ra.',
    kind: 'material',
    audiences: ['staff'],
    topics: ['nghe-nghiep'],
    published: '2026-06-01',
    sources,
    ...rest,
  })}---\nLời của bài.\n`;
const audio = {
  src: '/media/nghe.mp3',
  language: 'Tày',
  transcript: 'Câu đầu của bản chữ.\n\nCâu cuối của bản chữ.',
};
const training = (title: string, its: object): string =>
  stringify({
    title,
    summary: 'Buổi bịa ra.',
    kind: 'training',
    area: { province: '46' },
    audiences: ['staff'],
    sources,
    ...its,
  });
const place = (on: string, verified: object): string =>
  stringify({
    name: `Nơi thử ${on}`,
    kind: 'counselling',
    area: { province: '46', commune: '19815' },
    phones: [{ number: '+842340000000', role: 'Trực' }],
    sources,
    status: 'verified',
    verified: { on, how: 'phone', role: 'người thử', ...verified },
  });

let folder: string;
const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
};
const read = (file: string): string => readFileSync(join(folder, 'dist', file), 'utf8');
const page = (path: string): HTMLElement => parse(read(`${path}index.html`));
const words = (path: string): string =>
  (page(path).querySelector('main')?.structuredText ?? '').replace(/\s+/g, ' ');
const built = (into = 'dist') =>
  build(folder, day, { PUBLIC_DIR: join(folder, 'public'), OUT_DIR: join(folder, into) });

beforeAll(() => {
  folder = trial();
  cpSync(join(import.meta.dirname, '../../public'), join(folder, 'public'), { recursive: true });
  write('public/media/nghe.mp3', silence(3000));
  write('content/articles/thu-nghe.md', article({ audio }));
  write(
    'content/articles/thu-luat.md',
    article({ title: 'Bài luật cũ', kind: 'guide', documents: ['luat-73-2021'] }),
  );
  write(
    'content/events/thu-toi.yml',
    training('Tập huấn sắp tới', { state: 'planned', day: '2026-12-05' }),
  );
  write(
    'content/events/thu-qua.yml',
    training('Tập huấn đã qua', { state: 'held', day: '2026-05-05' }),
  );
  const grace = { graceUntil: '2026-12-31', graceReason: 'đường bị chia cắt' };
  write('content/places/hue-an-cuu-98.yml', place('2025-11-20', grace));
  write('content/places/hue-an-cuu-99.yml', place('2025-11-19', {}));
  const { status, said } = built();
  if (status !== 0) throw new Error(said);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('An article with a recording', () => {
  test('says what it costs before anything is fetched, and has every word and the file to keep', () => {
    const section = page('bai-viet/thu-nghe/').querySelector('#nghe');
    expect(section?.querySelector('h2')?.textContent).toBe('Nghe bằng tiếng Tày');
    // 3,000 frames of 1,152 samples at 44,100 Hz.
    expect(section?.textContent).toContain('0,3 MB · khoảng 78 giây · không tải trước khi bạn bấm');
    expect(section?.textContent).toMatch(/Câu đầu của bản chữ\.[^]*Câu cuối của bản chữ\./);
    const player = section?.querySelector('audio');
    expect(player?.attributes).toMatchObject({
      controls: '',
      preload: 'none',
      src: '/media/nghe.mp3',
      'aria-label': 'Bản nghe bằng tiếng Tày',
    });
    // Its words are Vietnamese: a `lang` of the recording would have them read out as Tày.
    expect(player?.hasAttribute('lang')).toBe(false);
    expect(section?.querySelector('a[download]')?.getAttribute('href')).toBe('/media/nghe.mp3');
  });

  test('may play from this site alone', () => {
    const policy =
      page('bai-viet/thu-nghe/')
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('media-src');
  });

  test('is sent in parts as a player asks for them', async () => {
    const app = createApp({
      root: join(folder, 'dist'),
      siteUrl: new URL('http://127.0.0.1:4321'),
    });
    const response = await app.request('http://127.0.0.1:4321/media/nghe.mp3', {
      headers: { Range: 'bytes=104-207', 'Accept-Encoding': 'br, gzip' },
    });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(response.headers.get('content-range')).toBe('bytes 104-207/312000');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(silence(1));
  });

  test('stops the build when its file is not there', () => {
    write(
      'content/articles/thu-thieu.md',
      article({ audio: { ...audio, src: '/media/khong.mp3' } }),
    );
    const { status, said } = built('spoiled');
    rmSync(join(folder, 'content/articles/thu-thieu.md'));
    expect(status).not.toBe(0);
    expect(said).toMatch(
      /articles\/thu-thieu\.md: mục "audio\.src"\. Tệp âm thanh này không có\. Hãy tải tệp lên, hoặc bỏ bản nghe\./,
    );
  }, 400_000);
});

describe('The page for commune workers', () => {
  test('has materials, lessons with questions marked, and trainings to come apart from those held', () => {
    const said = words('can-bo/');
    expect(said).toContain('Bài thử có bản nghe');
    expect(said).toMatch(/Tập huấn sắp tới.*Đã diễn ra: 1 buổi Tập huấn đã qua/);
    const quizzes = records('articles').filter(({ data }) => data.quiz !== undefined);
    expect(quizzes.length).toBeGreaterThan(0);
    expect(said.match(/[45] câu hỏi tự trả lời/g)).toHaveLength(quizzes.length);
  });
});

describe('The list of what to check again', () => {
  test('tells a place that lost its mark from one in its grace, and the page of each says the same', () => {
    const said = words('quan-tri/can-kiem-lai/');
    expect(said).toMatch(/Địa chỉ đã mất dấu “đã kiểm tra”: 1 Nơi thử 2025-11-19/);
    expect(said).toMatch(
      /đang được gia hạn: 1 Nơi thử 2025-11-20.*0234\.0000\.000.*Nguồn.*Mở để sửa/,
    );
    expect(words('dia-chi/hue-an-cuu-98/')).toContain(
      'Lần kiểm tra đã quá một năm, nên hỏi lại trước. Được gia hạn đến 31/12/2026: đường bị chia cắt',
    );
    expect(words('dia-chi/hue-an-cuu-99/')).toContain('chưa xác minh');
  });

  test('so do frames of other sites; a place in its grace has no poster', () => {
    expect(words('nhung/hue/')).toMatch(
      /Đã kiểm tra 20\/11\/2025\. Lần kiểm tra đã quá một năm.*đường bị chia cắt/,
    );
    expect(words('tinh-thanh/hue/')).toContain('Đã kiểm tra 20/11/2025, nên hỏi lại trước');
    expect(page('dia-chi/hue-an-cuu-98/').querySelector('a[href^="/to-roi/dia-chi/"]')).toBeNull();
    expect(existsSync(join(folder, 'dist/to-roi/dia-chi/hue-an-cuu-98'))).toBe(false);
    expect(page('to-roi/hue/').querySelector('a[href^="/to-roi/dia-chi/"]')).toBeNull();
  });

  test('names pages on a replaced law, and keeps what nobody asked apart, by province', () => {
    const said = words('quan-tri/can-kiem-lai/');
    expect(said).toContain('Dựa vào 73/2021/QH14, đã được thay bằng 120/2025/QH15.');
    const [due = '', unasked = ''] = said.split('Chưa ai hỏi lần nào: ');
    expect(due).not.toContain('Hỏi: còn hoạt động không');
    expect(unasked).toMatch(/^\d+ địa chỉ.*An Giang: 1.*Hỏi: còn hoạt động không; /);
  });

  test('is a table too, with the same records in the same order', () => {
    const [head, ...rows] = csv(read('quan-tri/can-kiem-lai.csv'), { bom: true }) as string[][];
    expect(head).toHaveLength(9);
    expect(rows[0]?.[1]).toBe('Nơi thử 2025-11-19');
    expect(rows[1]?.slice(5, 7)).toEqual(['0234.0000.000', 'https://example.vn/nguon']);
    const titles = page('quan-tri/can-kiem-lai/')
      .querySelectorAll('main h3')
      .map((it) => it.textContent.trim());
    expect(titles.length).toBeGreaterThan(100);
    expect(rows.map((row) => row[1])).toEqual(titles);
  });

  test('is in no sitemap and no search, and asks search engines to leave it', () => {
    expect(read('sitemap.xml')).not.toContain('/quan-tri/');
    const list = page('quan-tri/can-kiem-lai/');
    expect(list.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(list.querySelectorAll('[data-pagefind-body]')).toEqual([]);
  });

  test('and the desk of the editors’ site read the same', () => {
    const { due } = JSON.parse(read('quan-tri/ban-viec.json')) as { due: { title: string }[] };
    const said = words('quan-tri/can-kiem-lai/');
    expect(due.length).toBeGreaterThan(2);
    expect(due.filter(({ title }) => !said.includes(title))).toEqual([]);
  });
});
