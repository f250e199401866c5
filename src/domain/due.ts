import type { Article } from '../schemas/article.ts';
import type { Day, PartialDate } from '../schemas/date.ts';
import type { Document } from '../schemas/document.ts';
import type { Hotline } from '../schemas/hotline.ts';
import type { Place } from '../schemas/place.ts';
import type { Procedure } from '../schemas/procedure.ts';
import { addDays, shown } from './calendar.ts';
import { freshness, inGrace } from './freshness.ts';
import { lawRests, type LawRest } from './lawrest.ts';
import { freshnessDays, isCurrent } from './recency.ts';

/** Why records are due, in the order in which a desk looks at them, with the words that editors see. */
export const dueGroups = {
  expired: 'Địa chỉ đã mất dấu “đã kiểm tra”',
  grace: 'Địa chỉ đang được gia hạn',
  law: 'Trang dựa vào văn bản đã bị thay hoặc hết hiệu lực',
  badge: 'Địa chỉ mà trang đang nhắc người đọc hỏi lại',
  line: 'Số điện thoại giúp đỡ',
  report: 'Số báo tin về tội phạm',
  procedure: 'Thủ tục',
  document: 'Văn bản',
  article: 'Bài đến hẹn xem lại',
  warn: 'Địa chỉ nên hỏi lại',
} as const;

export type DueGroup = keyof typeof dueGroups;

/** A record that someone should look at again: why, the first day on which it was due, and what helps to do so. */
export type Due = {
  group: DueGroup;
  collection: string;
  slug: string;
  title: string;
  reason: string;
  since: Day;
  /** The code of its province, of a place. */
  province?: string;
  /** The number to call, as it is kept. */
  phone?: string;
  /** Where a source of the record stands. */
  url?: string;
};

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
    ...lawRests(records).flatMap((it) => lawDue(it, today)),
  ].toSorted((a, b) => a.since.localeCompare(b.since) || a.slug.localeCompare(b.slug));

const ages = {
  warn: 'Đã hơn 90 ngày, nên hỏi lại.',
  badge: 'Đã hơn 180 ngày, trang đang nhắc người đọc hỏi lại trước.',
  expired: 'Đã hơn 365 ngày, trang đang ghi là chưa xác minh.',
} as const;

function placeDue({ id, data }: Entry<Place>, today: Day): Due[] {
  if (data.status !== 'verified' || !data.verified) return [];
  const { on, graceUntil, graceReason } = data.verified;
  const age = freshness(on, today);
  if (age === 'fresh') return [];
  const grace = inGrace(data.verified, today);
  const told = grace
    ? `Đã hơn 365 ngày, được gia hạn đến ${shown(graceUntil ?? '')}: ${graceReason}`
    : ages[age];
  return [
    {
      group: grace ? 'grace' : age,
      collection: 'places',
      slug: id,
      title: data.name,
      reason: `Kiểm tra lần cuối ${shown(on)}. ${told}`,
      since: addDays(on, freshnessDays.warn + 1),
      province: data.area.province,
      ...reach(data.phones?.[0]?.number, data.sources),
    },
  ];
}

function articleDue({ id, data }: Entry<Article>, today: Day): Due[] {
  const since = data.nextReview;
  if (data.draft || since === undefined || since > today) return [];
  const reason = `Hẹn xem lại vào ${shown(since)}.`;
  return [
    {
      group: 'article',
      collection: 'articles',
      slug: id,
      title: data.title,
      reason,
      since,
      ...reach(undefined, data.sources),
    },
  ];
}

function hotlineDue({ id, data }: Entry<Hotline>, today: Day): Due[] {
  const since = tooOld(data.verifiedOn, today);
  if (data.state === 'closed' || since === undefined) return [];
  const reason = `Xác minh lần cuối ${shown(data.verifiedOn ?? '')}. Đã hơn 180 ngày, hãy gọi thử.`;
  const helps = data.purpose === 'help';
  return [
    {
      group: helps ? 'line' : 'report',
      collection: 'hotlines',
      slug: id,
      title: data.name,
      reason,
      since,
      // Numbers for reporting a crime never stand on a page with those that help: they are in the record.
      ...reach(helps ? data.number : undefined, data.sources),
    },
  ];
}

function documentDue({ id, data }: Entry<Document>, today: Day): Due[] {
  const since = tooOld(data.checkedOn, today);
  if (data.draft || data.state === 'expired' || since === undefined) return [];
  const reason = `Xem lại lần cuối ${shown(data.checkedOn)}. Đã hơn 180 ngày, hãy xem văn bản còn hiệu lực không.`;
  return [
    {
      group: 'document',
      collection: 'documents',
      slug: id,
      title: data.title,
      reason,
      since,
      ...reach(undefined, [data]),
    },
  ];
}

function procedureDue({ id, data }: Entry<Procedure>, today: Day): Due[] {
  const since = tooOld(data.checkedOn, today);
  if (since === undefined) return [];
  const reason = `Kiểm tra lần cuối ${shown(data.checkedOn)}. Đã hơn 180 ngày, hãy hỏi lại nơi nhận hồ sơ.`;
  return [
    {
      group: 'procedure',
      collection: 'procedures',
      slug: id,
      title: data.name,
      reason,
      since,
      ...reach(undefined, data.sources),
    },
  ];
}

function lawDue({ collection, slug, title, old, by, since, settled }: LawRest, today: Day): Due[] {
  if (settled || since > today) return [];
  const now = by.length > 0 ? `đã được thay bằng ${by.join(', ')}` : 'đã hết hiệu lực';
  const reason = `Dựa vào ${old}, ${now}. Hãy xem câu nào còn đúng, rồi ghi văn bản mới và ngày cập nhật.`;
  return [{ group: 'law', collection, slug, title, reason, since }];
}

/** The number to call and the first address of a source, where there are any. */
function reach(
  phone: string | undefined,
  sources: readonly { url?: string | undefined }[],
): Pick<Due, 'phone' | 'url'> {
  const url = sources.find((it) => it.url)?.url;
  return { ...(phone && { phone }), ...(url && { url }) };
}

/** The first day on which a check is too old, once it has come; a date known to the year counts from its first day. */
function tooOld(checkedOn: PartialDate | undefined, today: Day): Day | undefined {
  if (checkedOn === undefined) return undefined;
  const earliest = `${checkedOn}-01-01`.slice(0, 10);
  return isCurrent(earliest, today) ? undefined : addDays(earliest, freshnessDays.badge + 1);
}
