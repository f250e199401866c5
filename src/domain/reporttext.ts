import type { ActivityReport } from './activityreport.ts';
import { shown } from './calendar.ts';

/** So many activities are listed on the page of a report, so that it comes in one flight of packets; its sheet has all. */
export const mostListed = 30;

/** Takes a report and gives the sentence that says what was counted, and whether its time is over. */
export const reportSentence = ({ period, until }: ActivityReport): string =>
  `Đếm từ ${shown(period.from)} đến ${shown(until)}, chỉ những gì có trên trang này.${
    until < period.until ? ' Kỳ này chưa hết.' : ''
  }`;
