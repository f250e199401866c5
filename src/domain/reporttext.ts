import type { ActivityReport, ReportArea } from './activityreport.ts';
import { nameInSentence } from './areas.ts';
import { shown } from './calendar.ts';

/** Takes an area and gives its name for the middle of a sentence: phường An Cựu, thành phố Huế. */
export const areaInSentence = ({ province, commune }: ReportArea): string =>
  [commune, province].flatMap((unit) => (unit ? [nameInSentence(unit)] : [])).join(', ');

/** Takes an area and gives its part of a report's address: `hue` or `hue/an-cuu`. */
export const areaSlug = ({ province, commune }: ReportArea): string =>
  commune ? `${province.slug}/${commune.slug}` : province.slug;

/** So many activities are listed on the page of a report, so that it comes in one flight of packets; its sheet has all. */
export const mostListed = 30;

/** Takes a report and gives the sentence that says what was counted, and whether its time is over. */
export const reportSentence = ({ period, until }: ActivityReport): string =>
  `Đếm từ ${shown(period.from)} đến ${shown(until)}, chỉ những gì có trên trang này.${
    until < period.until ? ' Kỳ này chưa hết.' : ''
  }`;

/** Takes a report and says what its weeks count: our own news name no commune, so of a commune only the press is counted. */
export const weeklyOf = ({ commune }: ActivityReport): string =>
  commune ? 'Bài, tin mỗi tuần trên báo, cổng thông tin' : 'Bài, tin mỗi tuần';

/** Takes a report and gives what a reader should know of it when the site has nothing of its area and period. */
export const emptySentence = (report: ActivityReport): string | undefined =>
  [
    report.held.length,
    report.planned,
    report.untold,
    report.cancelled,
    report.articles,
    itemCount(report),
  ].some((count) => count > 0)
    ? undefined
    : 'Trang này chưa có hoạt động, bài hay tin nào của kỳ này. Điều đó không có nghĩa là ở đây chưa làm gì: việc đã làm mà chưa ghi thì không có ở đây.';

const itemCount = ({ items }: ActivityReport): number => items.ours + items.press;
