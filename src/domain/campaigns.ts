import type { Campaign } from '../schemas/campaign.ts';
import type { Day } from '../schemas/date.ts';
import { shown } from './calendar.ts';

/** Where a day lies for a campaign; its first and its last day both belong to it. */
export type CampaignPhase = 'before' | 'during' | 'after';

type Span = Pick<Campaign, 'from' | 'until'>;

/** Takes a campaign and today and gives where today lies. */
export function campaignPhase({ from, until }: Span, today: Day): CampaignPhase {
  if (today < from) return 'before';
  return today <= until ? 'during' : 'after';
}

/** Takes a campaign and today and says when it is, without counting days. */
export function campaignTime({ from, until }: Span, today: Day): string {
  const phase = campaignPhase({ from, until }, today);
  if (phase === 'after') return `Đã kết thúc ngày ${shown(until)}.`;
  if (from === until)
    return phase === 'during' ? `Hôm nay, ${shown(from)}.` : `Vào ngày ${shown(from)}.`;
  return phase === 'during'
    ? `Đang diễn ra, đến hết ngày ${shown(until)}.`
    : `Bắt đầu ngày ${shown(from)}, đến hết ngày ${shown(until)}.`;
}

/** The headings under which campaigns stand, in the order of their list. */
export const phaseNames: Record<'during' | 'before' | 'after', string> = {
  during: 'Đang diễn ra',
  before: 'Sắp tới',
  after: 'Đã qua',
};

/** Campaigns of one phase. */
export type CampaignGroup<T> = { phase: CampaignPhase; campaigns: T[] };

/**
 * Takes campaigns and today and gives those that run (the first to end first), those to come (the
 * first to begin first) and those that are over (the last to end first); empty groups are left out.
 */
export function campaignGroups<T extends { data: Span }>(
  campaigns: readonly T[],
  today: Day,
): CampaignGroup<T>[] {
  const byPhase = Map.groupBy(campaigns, ({ data }) => campaignPhase(data, today));
  const list = (phase: CampaignPhase) => byPhase.get(phase) ?? [];
  return [
    { phase: 'during' as const, campaigns: list('during').toSorted(byDay('until')) },
    { phase: 'before' as const, campaigns: list('before').toSorted(byDay('from')) },
    { phase: 'after' as const, campaigns: list('after').toSorted(byDay('until')).reverse() },
  ].filter((group) => group.campaigns.length > 0);
}

const byDay =
  (field: keyof Span) =>
  (a: { data: Span }, b: { data: Span }): number =>
    a.data[field].localeCompare(b.data[field]);
