import type { Campaign } from '../schemas/campaign.ts';
import type { Day } from '../schemas/date.ts';
import type { Hotline } from '../schemas/hotline.ts';
import { fullName, nameInSentence, type Commune, type Province } from './areas.ts';
import { shown } from './calendar.ts';
import { inGrace } from './freshness.ts';
import { mayLead } from './hotlines.ts';
import { hoursLines } from './hours.ts';
import { paths } from './paths.ts';
import { phoneText } from './phone.ts';
import type { ListedPlace } from './places.ts';

/** What one sheet says: where it is about, one large sentence, what is known, what the site does, and the page that its code opens. */
export type Poster = {
  above?: string;
  headline: string;
  facts: readonly string[];
  says: readonly string[];
  path: string;
  behind?: string;
};

const calm = 'Khi chuyện ma túy chạm đến nhà bạn, có một chỗ để tựa vào.';
const unseen = 'Phần mềm của trang không ghi ai đã xem gì.';

/** What the site does for everyone; that letters are taken is said only where `asks` holds. */
const says = (asks: boolean): string[] => [
  'Đọc và tìm nơi giúp, không cần xưng tên.',
  unseen,
  asks
    ? 'Gửi được câu hỏi mà không cần tên.'
    : 'Còn ngại thì nhờ người khác gọi hoặc ghé trạm y tế hỏi thay, chưa cần nói tên ai.',
];

/** Takes a province, one of its communes or none, and whether letters from there reach somebody, and gives its poster. */
export function areaPoster(
  province: Province,
  commune: Commune | undefined,
  asks: boolean,
): Poster {
  const area = nameInSentence(commune ?? province);
  return {
    above: commune ? `${fullName(commune)}, ${nameInSentence(province)}` : fullName(province),
    headline: calm,
    facts: [],
    says: says(asks),
    path: commune ? paths.commune(province.slug, commune.slug) : paths.province(province.slug),
    behind: `Mở ra trang của ${area}: cách hỏi, và những nơi đã ghi nhận, nếu có.`,
  };
}

/** Opening hours of more lines than this are left to the page. */
const most = 4;

/** Whether a place may have a poster on a day: paper outlives a page, so a grace is not enough. */
export const isPrintable = ({ standing, verified }: ListedPlace, today: Day): boolean =>
  standing === 'verified' && !!verified && !inGrace(verified, today);

/** Takes a place that is verified, its area in words, and whether it takes letters, and gives its poster. Throws for a place that nobody checked. */
export function placePoster(place: ListedPlace, area: string, asks: boolean): Poster {
  if (place.standing !== 'verified' || !place.verified)
    throw new Error(`Không làm tờ in cho ${place.slug}: nơi này chưa được kiểm tra.`);
  const hours = place.hours ? hoursLines(place.hours) : [];
  const [first, ...others] = place.phones ?? [];
  return {
    above: area,
    headline: place.name,
    facts: [
      ...(place.address ? [place.address] : []),
      ...(first
        ? [
            `Điện thoại: ${[first, ...others.slice(0, 1)].map((it) => phoneText(it.number)).join(', ')}`,
          ]
        : []),
      ...(hours.length > most ? ['Giờ mở cửa: xem trên trang của nơi này.'] : hours),
      `Đã kiểm tra ngày ${shown(place.verified.on)}.`,
    ],
    says: says(asks),
    path: paths.place(place.slug),
    behind: 'Mở ra trang của nơi này: điều đã biết, và điều nên hỏi trước khi đến.',
  };
}

/** Takes a campaign and its slug and gives its poster; its theme, where one is known, is said in its own words. */
export const campaignPoster = (
  { title, summary, theme, from, until }: Campaign,
  slug: string,
): Poster => ({
  above: `Từ ${shown(from)} đến ${shown(until)}`,
  headline: title,
  facts: [theme ? `Chủ đề: ${theme}` : summary],
  says: ['Đọc và tìm nơi giúp, không cần xưng tên.', unseen],
  path: paths.campaign(slug),
});

/** The sheet that tells of nothing: it names no place and no matter, and opens the home page. */
export const discreetPoster: Poster = {
  headline: 'Trong nhà có chuyện khó nói? Có một chỗ để tựa vào.',
  facts: [],
  says: ['Đọc và tìm người giúp, không cần xưng tên.', unseen],
  path: paths.home,
};

/** The four forms of a sheet: `id` is the fragment of the page's address that chooses it, `now` what the page then says. */
export const posterForms = [
  { id: 'a4', size: 'a4', discreet: false, text: 'A4', now: 'khổ A4, có phần xé ở chân tờ' },
  { id: 'a5', size: 'a5', discreet: false, text: 'A5', now: 'khổ A5' },
  {
    id: 'kin-dao',
    size: 'a4',
    discreet: true,
    text: 'A4 kín đáo',
    now: 'khổ A4 kín đáo, không chữ nào nói về ma túy',
  },
  {
    id: 'a5-kin-dao',
    size: 'a5',
    discreet: true,
    text: 'A5 kín đáo',
    now: 'khổ A5 kín đáo, không chữ nào nói về ma túy',
  },
] as const;

/** A sheet that says more than this, in characters of its headline and its facts, is set smaller. */
const much = { headline: 64, all: 240 };

/** Whether a poster must be set smaller to stay on one page. */
export const isDense = ({ headline, facts }: Poster): boolean =>
  headline.length > much.headline || [headline, ...facts].join(' ').length > much.all;

/** Takes help lines and gives those that a poster names: ambulance and child protection, as long as they are sure to answer. */
export const posterLines = <T extends Hotline>(lines: readonly T[]): T[] =>
  ['115', '111'].flatMap((number) =>
    lines.filter((it) => it.number === number && it.purpose !== 'report-crime' && mayLead(it)),
  );

/** Takes a page's whole address and gives it as it is typed, in parts of which none should be broken. */
export const typedAddress = ({ host, pathname }: URL): string[] =>
  `${host}${pathname === '/' ? '' : pathname}`.split(/(?<=\/)/);
