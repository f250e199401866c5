import { describe, expect, test } from 'vitest';
import { handoverTargets, type Asked } from '../../src/domain/handover.ts';
import type { MailPoint } from '../../src/domain/mailpoint.ts';
import { trialBook } from '../site/trialkeys.ts';

const today = '2026-11-23';
const { mailboxes } = trialBook('https://diem-tua.example');
const from = { id: 'thu-y-te', province: '33', coordinator: 'thu-dieu-phoi' };

const asked: Asked = {
  topic: 'relative',
  help: 'mailbox',
  accepts: ['health', 'mass-organisation', 'other'],
  area: { province: '33', commune: '13264' },
};

const targets = (its: Partial<Asked> = {}, all: readonly MailPoint[] = mailboxes): string[] =>
  handoverTargets({ ...asked, ...its }, from, all, today).map(
    ({ point, coordinator, fits }) =>
      `${point.id}${coordinator ? ` (${coordinator.id})` : ''}${fits ? '' : ' unfit'}`,
  );

const changed = (id: string, its: Partial<MailPoint>): MailPoint[] =>
  mailboxes.map((it) => (it.id === id ? { ...it, ...its } : it));

describe('a thread may be passed on', () => {
  test('to every other office that takes letters, with who stands behind it, and never to the operator', () => {
    expect(targets()).toEqual(['thu-doan-the (thu-dieu-phoi)', 'thu-dieu-phoi', 'thu-toan-quoc']);
  });

  test('to no coordinator but its own', () => {
    const elsewhere = { ...from, coordinator: 'thu-dieu-phoi-khac' };
    const ids = handoverTargets(asked, elsewhere, mailboxes, today).map(({ point }) => point.id);
    expect(ids).toEqual(['thu-doan-the', 'thu-toan-quoc']);
  });

  test('to no kind of office that the asker did not accept, also not to stand behind', () => {
    expect(targets({ accepts: ['mass-organisation'] })).toEqual(['thu-doan-the']);
    expect(targets({ accepts: ['health'] })).toEqual(['thu-dieu-phoi']);
    expect(targets({ accepts: ['police'] })).toEqual([]);
  });

  test('of somebody under 18 only to those that receive minors', () => {
    expect(targets({ ageBand: 'under18' })).toEqual(['thu-dieu-phoi', 'thu-toan-quoc']);
    expect(targets({ ageBand: 'adult' })).toContain('thu-doan-the (thu-dieu-phoi)');
  });

  test('never against “Đừng gửi cho người ở xã tôi”', () => {
    // The other point lies in 13225 and serves all of 33.
    const own = { province: '33', commune: '13225' };
    expect(targets({ avoidOwnCommune: true, area: own })).toEqual([
      'thu-dieu-phoi',
      'thu-toan-quoc',
    ]);
    expect(targets({ avoidOwnCommune: true })).toContain('thu-doan-the (thu-dieu-phoi)');
    const { area: _, ...unknown } = asked;
    expect(
      handoverTargets({ ...unknown, avoidOwnCommune: true }, from, mailboxes, today).map(
        ({ point }) => point.id,
      ),
    ).toEqual(['thu-dieu-phoi', 'thu-toan-quoc']);
  });

  test('not to one that is away, unstaffed or without a key in force', () => {
    const away = [{ from: today, to: today, cover: 'thu-toan-quoc' }];
    const gone: Partial<MailPoint>[] = [{ away }, { staffed: false }, { versions: [] }];
    for (const its of gone)
      expect(targets({}, changed('thu-doan-the', its))).toEqual(['thu-dieu-phoi', 'thu-toan-quoc']);
    expect(gone.length).toBe(3);
  });

  test('also to one that does not do what was asked for, last and marked', () => {
    expect(targets({ help: 'call' })).toEqual([
      'thu-dieu-phoi',
      'thu-toan-quoc',
      'thu-doan-the (thu-dieu-phoi) unfit',
    ]);
    expect(targets({ topic: 'a-topic-of-before' })).toEqual([
      'thu-doan-the (thu-dieu-phoi) unfit',
      'thu-dieu-phoi unfit',
      'thu-toan-quoc unfit',
    ]);
  });
});
