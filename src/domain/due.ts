import type { Article } from '../schemas/article.ts';
import type { Day, PartialDate } from '../schemas/date.ts';
import type { Document } from '../schemas/document.ts';
import type { Hotline } from '../schemas/hotline.ts';
import type { Place } from '../schemas/place.ts';
import type { Procedure } from '../schemas/procedure.ts';
import { addDays, shown } from './calendar.ts';
import { freshness } from './freshness.ts';
import { freshnessDays, isCurrent } from './recency.ts';

/** A record that someone should look at again: why, and the first day on which it was due. */
export type Due = { collection: string; slug: string; title: string; reason: string; since: Day };

/** The records that grow old, each with the name of its file. */
export type Ageing = {
  places: readonly Entry<Place>[];
  articles: readonly Entry<Article>[];
  hotlines: readonly Entry<Hotline>[];
  documents: readonly Entry<Document>[];
  procedures: readonly Entry<Procedure>[];
};

type Entry<T> = { id: string; data: T };

/** Takes all records and today and gives those that are due, the longest waiting first. */
export const dues = (records: Ageing, today: Day): Due[] =>
  [
    ...records.places.flatMap((it) => placeDue(it, today)),
    ...records.articles.flatMap((it) => articleDue(it, today)),
    ...records.hotlines.flatMap((it) => hotlineDue(it, today)),
    ...records.documents.flatMap((it) => documentDue(it, today)),
    ...records.procedures.flatMap((it) => procedureDue(it, today)),
  ].toSorted((a, b) => a.since.localeCompare(b.since) || a.slug.localeCompare(b.slug));

const ages = {
  warn: 'Đã hơn 90 ngày, nên hỏi lại.',
  badge: 'Đã hơn 180 ngày, trang đang nhắc người đọc hỏi lại trước.',
  expired: 'Đã hơn 365 ngày, trang đang ghi là chưa xác minh.',
} as const;

function placeDue({ id, data }: Entry<Place>, today: Day): Due[] {
  if (data.status !== 'verified' || !data.verified) return [];
  const { on } = data.verified;
  const age = freshness(on, today);
  if (age === 'fresh') return [];
  const reason = `Kiểm tra lần cuối ${shown(on)}. ${ages[age]}`;
  const since = addDays(on, freshnessDays.warn + 1);
  return [{ collection: 'places', slug: id, title: data.name, reason, since }];
}

function articleDue({ id, data }: Entry<Article>, today: Day): Due[] {
  const since = data.nextReview;
  if (data.draft || since === undefined || since > today) return [];
  const reason = `Hẹn xem lại vào ${shown(since)}.`;
  return [{ collection: 'articles', slug: id, title: data.title, reason, since }];
}

function hotlineDue({ id, data }: Entry<Hotline>, today: Day): Due[] {
  const since = tooOld(data.verifiedOn, today);
  if (data.state === 'closed' || since === undefined) return [];
  const reason = `Xác minh lần cuối ${shown(data.verifiedOn ?? '')}. Đã hơn 180 ngày, hãy gọi thử.`;
  return [{ collection: 'hotlines', slug: id, title: data.name, reason, since }];
}

function documentDue({ id, data }: Entry<Document>, today: Day): Due[] {
  const since = tooOld(data.checkedOn, today);
  if (data.draft || data.state === 'expired' || since === undefined) return [];
  const reason = `Xem lại lần cuối ${shown(data.checkedOn)}. Đã hơn 180 ngày, hãy xem văn bản còn hiệu lực không.`;
  return [{ collection: 'documents', slug: id, title: data.title, reason, since }];
}

function procedureDue({ id, data }: Entry<Procedure>, today: Day): Due[] {
  const since = tooOld(data.checkedOn, today);
  if (since === undefined) return [];
  const reason = `Kiểm tra lần cuối ${shown(data.checkedOn)}. Đã hơn 180 ngày, hãy hỏi lại nơi nhận hồ sơ.`;
  return [{ collection: 'procedures', slug: id, title: data.name, reason, since }];
}

/** The first day on which a check is too old, once it has come; a date known to the year counts from its first day. */
function tooOld(checkedOn: PartialDate | undefined, today: Day): Day | undefined {
  if (checkedOn === undefined) return undefined;
  const earliest = `${checkedOn}-01-01`.slice(0, 10);
  return isCurrent(earliest, today) ? undefined : addDays(earliest, freshnessDays.badge + 1);
}
