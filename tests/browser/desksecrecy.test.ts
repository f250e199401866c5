import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyRing } from '../../src/mailbox/keyring.ts';
import { passphrases } from '../mailbox/keys.ts';
import { identities } from '../site/trialkeys.ts';
import { keyRing } from '../islands/desk/asker.ts';
import { asks, deskPath, row, unlock } from './deskworld.ts';
import { mailWorld, type MailWorld } from './mailworld.ts';
import { leaks } from './secrets.ts';
import { left, sent } from './traces.ts';

let world: MailWorld;
let ring: KeyRing;

beforeAll(async () => {
  [world, ring] = await Promise.all([mailWorld(), keyRing('thu-y-te')]);
});
afterAll(() => world.close());

const asked = 'Điều kín mà tôi kể ở đây';
const answered = 'Lời đáp kín của người tư vấn';
const secrets = [asked, answered, passphrases.mai, identities['thu-y-te'], '0000 123 456'];

const tellTale = (all: readonly string[]): string[] =>
  all.filter((it) => leaks([it], secrets).length > 0);

describe('What is read and written at the desk', () => {
  test('would be seen if it leaked', async () => {
    const [page, context] = await world.tab();
    const requests = sent(context);
    await page.goto(world.url + deskPath);
    await page.evaluate(async (text) => {
      await fetch(`/khong-co/?q=${encodeURIComponent(text)}`);
      await fetch('/khong-co/', {
        method: 'POST',
        body: btoa(String.fromCharCode(...new TextEncoder().encode(text))),
      });
      localStorage.setItem('planted', text.normalize('NFD'));
      document.title = text;
    }, answered);
    expect(tellTale(await requests())).toHaveLength(2);
    expect(tellTale(await left(page)).length).toBeGreaterThanOrEqual(2);
    await context.close();
  });

  test('is sent sealed alone, is kept nowhere, and stands in no address, title or log', async () => {
    const call = { phone: '0000 123 456', when: 'tối', answeredBy: 'tôi', mayLeaveMessage: true };
    const asker = await asks(world, { text: asked, help: 'call', call });
    const [page, context] = await world.tab();
    const requests = sent(context);
    const logged: string[] = [];
    page.on('console', (it) => logged.push(it.text()));
    page.on('pageerror', (it) => logged.push(it.message));
    await page.goto(world.url + deskPath);
    const before = await page.evaluate(() => history.length);
    await unlock(page, ring);
    await row(page, asker).click();
    await page.getByText(asked).waitFor();
    await page.getByLabel('Trả lời', { exact: true }).fill(answered);
    expect(tellTale(await left(page))).toEqual([]);
    await page.getByRole('button', { name: 'Niêm phong và gửi' }).click();
    await page.getByText('Đã gửi.').waitFor();
    await page.getByRole('button', { name: 'Chuyển cho nơi khác' }).click();
    await page.getByLabel('Nơi nhận').selectOption('thu-toan-quoc');
    await page.getByLabel('Vì sao chuyển').fill(answered);
    await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await row(page, asker).waitFor({ state: 'detached' });

    const all = await requests();
    const calls = all.filter((it) => it.includes('/api/desk/'));
    expect(calls.length).toBeGreaterThan(8);
    for (const path of ['enter', 'inbox', 'read', 'reply', 'state', 'reseal'])
      expect(
        calls.some((it) => it.includes(`/api/desk/${path}`)),
        path,
      ).toBe(true);
    expect(all.filter((it) => !it.startsWith(world.url) && !it.startsWith('blob:'))).toEqual([]);
    expect(tellTale(all)).toEqual([]);
    expect(tellTale(logged)).toEqual([]);
    const kept = await left(page);
    expect(tellTale(kept)).toEqual([]);
    expect(kept.join('\n')).not.toContain(asker.id);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('goes through bodies of one length, and breaks no policy', async () => {
    const asker = await asks(world, { text: asked });
    const [page, context] = await world.tab();
    const lengths: number[] = [];
    context.on('request', (it) => {
      if (it.url().includes('/api/')) lengths.push(it.postData()?.length ?? 0);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        document.documentElement.setAttribute('data-broken', event.violatedDirective),
      );
    });
    await page.goto(world.url + deskPath);
    await unlock(page, ring);
    await row(page, asker).click();
    await page.getByText(asked).waitFor();
    expect(lengths.length).toBeGreaterThan(4);
    expect(new Set(lengths)).toEqual(new Set([8192]));
    expect(await page.locator('html').getAttribute('data-broken')).toBeNull();
    const { status, policy, cache } = await page.evaluate(async () => {
      const answer = await fetch(location.href);
      const { headers } = answer;
      return {
        status: answer.status,
        policy: headers.get('content-security-policy'),
        cache: headers.get('cache-control'),
      };
    });
    expect(status).toBe(200);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(cache).toBe('no-store');
    await context.close();
  });
});
