import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { stringify } from 'yaml';
import type { DeskReport } from '../../src/domain/desk.ts';
import { weeksTo } from '../../src/domain/desk.ts';
import type { RecordList } from '../../src/domain/recordlist.ts';
import { forgeAdmin, type ForgeAdmin } from './adminworld.ts';

/** What scenes are played with. */
export type Stage = {
  world: ForgeAdmin;
  /** A drawing of an empty school yard, to choose as a photograph. */
  photo: { name: string; mimeType: string; buffer: Buffer };
  /** The desk of an editor, on a phone unless told otherwise. */
  open: (login: Person, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
};

/** Plays a task in the editors' site and gives a picture of it as PNG. */
export type Scene = (stage: Stage) => Promise<Buffer>;

/** A phone in a hand. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
};

/** A window in which the form stands beside its preview. */
export const wide: BrowserContextOptions = { viewport: { width: 1000, height: 640 } };

const today = '2026-11-27';

/** By their tasks: no picture shows a name. */
const users = {
  'bien-tap-1': { name: 'Biên tập viên', mayMerge: false },
  'bien-tap-2': { name: 'Biên tập viên khác', mayMerge: false },
  duyet: { name: 'Người duyệt', mayMerge: true },
} as const;

export type Person = keyof typeof users;

/** A place that nobody looks for: it does not exist, and says so. */
export const example = {
  slug: '46-diem-tu-van-vi-du',
  name: 'Điểm tư vấn ví dụ, phường Thử Nghiệm',
};

const place = stringify({
  name: example.name,
  kind: 'counselling',
  area: { province: '46' },
  position: { precision: 'none' },
  services: ['counselling'],
  sources: [{ title: 'Văn bản ví dụ', date: '2026' }],
  status: 'reported',
});

const records: RecordList = {
  articles: [],
  documents: [],
  places: [
    { ...example, kind: 'counselling', province: '46', where: 'Thành phố Huế' },
    {
      slug: '46-cau-lac-bo-vi-du',
      name: 'Câu lạc bộ ví dụ, phường Thử Nghiệm',
      kind: 'after-rehab-club',
      province: '46',
      where: 'Thành phố Huế',
    },
  ],
  hotlines: [],
  reporting: [],
};

const days = ['2026-10-13', '2026-10-22', '2026-10-28', '2026-11-05', '2026-11-06', '2026-11-11'];

const report: DeskReport = {
  today,
  goal: 2,
  posts: [],
  coming: ['2026-11-30'],
  weeks: weeksTo(
    [...days, '2026-11-12', '2026-11-17', '2026-11-19', '2026-11-24'].map((published) => ({
      published,
    })),
    today,
  ),
  due: [
    {
      group: 'warn',
      collection: 'places',
      slug: example.slug,
      title: example.name,
      reason: 'Kiểm tra lần cuối 20/8/2026. Đã hơn 90 ngày, nên hỏi lại.',
      since: '2026-11-19',
    },
  ],
  unverified: 12,
  broken: [],
  deadLinks: [],
};

const publishing = {
  at: '2026-11-27T01:45:00Z',
  commit: '0'.repeat(40),
  subject: 'Đăng: Sửa Địa chỉ hỗ trợ “46-diem-tu-van-vi-du”',
  state: 'failed',
  seconds: 18,
  sentences: [`content/places/${example.slug}.yml: Nguồn: Ghi ít nhất một nguồn.`],
};

/** Takes a running browser and sets up an editors' site with made-up records, on a day that is always the same. */
export async function stage(browser: Browser): Promise<Stage> {
  const world = await forgeAdmin(browser, { users, now: () => new Date(`${today}T02:00:00Z`) });
  await world.forge.seed({ [`content/places/${example.slug}.yml`]: place });
  const files: Record<string, object> = {
    'muc-luc.json': records,
    'ban-viec.json': report,
    'lan-dang.json': publishing,
  };
  const open = async (login: Person, options = phone): Promise<Page> => {
    const page = await (await world.context(options)).newPage();
    for (const [name, json] of Object.entries(files))
      await page.route(`**/quan-tri/${name}`, (route) => route.fulfill({ json }));
    await page.clock.install({ time: new Date(`${today}T02:00:00Z`) });
    const token = world.forge.token(login);
    const user = JSON.stringify({ backendName: 'forgejo', login, ...users[login], token });
    await page.addInitScript((it) => localStorage.setItem('decap-cms-user', it), user);
    await page.goto(world.url);
    await page.getByText('Tuần này: ').waitFor();
    return page;
  };
  return { world, photo: await yard(browser), open, close: world.close };
}

async function yard(browser: Browser): Promise<Stage['photo']> {
  const page = await browser.newPage();
  const drawn = await page.evaluate(drawYard);
  await page.close();
  return { name: 'san-truong.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') };
}

/** Runs in the page: chairs in rows on a yard, at night, without anyone. */
async function drawYard(): Promise<string> {
  const canvas = new OffscreenCanvas(800, 450);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('canvas');
  const fill = (colour: string, ...[x, y, width, height]: [number, number, number, number]) => {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  };
  fill('#26364f', 0, 0, 800, 200);
  fill('#c9a876', 0, 200, 800, 250);
  fill('#e8dcc4', 180, 70, 440, 130);
  for (let window = 0; window < 6; window++) fill('#f6d77a', 205 + window * 68, 100, 40, 50);
  for (let row = 0; row < 3; row++)
    for (let chair = 0; chair < 9; chair++) {
      const [x, y] = [60 + chair * 78, 240 + row * 68];
      fill('#0f6b63', x, y, 40, 24);
      fill('#0b4f49', x, y + 24, 40, 8);
      fill('#0b4f49', x + 2, y + 32, 5, 18);
      fill('#0b4f49', x + 33, y + 32, 5, 18);
    }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}
