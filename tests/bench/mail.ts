import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import mailBuild from '../browser/mailbuild.ts';
import { ask, letGo, visit } from '../browser/mailhand.ts';
import { mailWorld, type MailWorld } from '../browser/mailworld.ts';
import { atMost, type Row } from './table.ts';

const scriptLimit = 32 * 1024;
const workerLimit = 2 * 1024;

/** Weighs what the pages of letters load, over the whole of what somebody does there, of a site with made-up mailboxes. */
export async function mailRows(): Promise<Row[]> {
  const remove = mailBuild();
  const world = await mailWorld();
  try {
    const early = await before(world);
    const asked = await asking(world);
    const scripts = asked.filter(({ path }) => path !== '/cong.js');
    assert(
      ['/mailask.', '/MailForm.'].every((it) => scripts.some(({ path }) => path.includes(it))),
      'The page for questions loaded other scripts than it has.',
    );
    return [
      atMost('Sealing script before the form is touched', sum(early.filter(seals)), 0, 'B'),
      atMost(
        `All script of a whole question in ${scripts.length} files`,
        sum(scripts),
        scriptLimit,
        'B',
      ),
      atMost(
        'Worker of the proof of work',
        sum(asked.filter(({ path }) => path === '/cong.js')),
        workerLimit,
        'B',
      ),
    ];
  } finally {
    await world.close();
    remove?.();
  }
}

type Script = { path: string; bytes: number };

const seals = ({ path }: Script): boolean => /mail(ask|note|return)|curve|cong/.test(path);
const sum = (scripts: readonly Script[]): number =>
  scripts.reduce((all, { bytes }) => all + bytes, 0);

/** Hears of every script that a tab loads, each file once, at gzip 9. */
function heard(page: Page): Promise<Script>[] {
  const scripts: Promise<Script>[] = [];
  const known = new Set<string>();
  const weigh = async (response: Response): Promise<Script> => {
    const body = await response.body();
    return { path: new URL(response.url()).pathname, bytes: gzipSync(body, { level: 9 }).length };
  };
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || known.has(pathname)) return;
    known.add(pathname);
    scripts.push(weigh(response));
  });
  return scripts;
}

async function before(world: MailWorld): Promise<Script[]> {
  const [page, context] = await world.tab();
  const scripts = heard(page);
  for (const path of ['/gui-cau-hoi/', '/hop-thu/', '/gop-y/']) {
    await visit(world, page, path);
    await page.waitForLoadState('networkidle');
  }
  const found = await Promise.all(scripts);
  assert(found.length > 0, 'The pages of letters loaded no script at all.');
  await context.close();
  return found;
}

/** Everything: an area, a code, its picture, and the code typed back. */
async function asking(world: MailWorld): Promise<Script[]> {
  const [page, context] = await world.tab();
  const scripts = heard(page);
  const code = await ask(world, page);
  await page.locator('[data-receipt] details summary').click();
  await page.locator('[data-qr]').click();
  await page.locator('svg.mail-qr').waitFor();
  await letGo(page, code);
  const found = await Promise.all(scripts);
  await context.close();
  return found;
}
