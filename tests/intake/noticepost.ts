import { runJobs } from '../../src/intake/jobs.ts';
import { createMailer } from '../../src/intake/mailer.ts';
import { noticeJob } from '../../src/intake/notice.ts';
import type { Store } from '../../src/intake/store.ts';
import { failure } from '../../src/intake/unfinished.ts';
import { smtpServer } from './smtp.ts';

/** Where the offices get their notices, by office. */
export const addresses = new Map([
  ['diem-mot', 'tram@vi-du.vn'],
  ['diem-hai', 'hai@vi-du.vn'],
  ['dieu-phoi-hue', 'so@vi-du.vn'],
]);

/** Takes a store and gives a post office: `at` runs the job at a time and gives to whom mails went. */
export async function post(store: Store, among: ReadonlyMap<string, string> = addresses) {
  const server = await smtpServer();
  const job = noticeJob(among, createMailer(server.url, 'hop-thu@vi-du.vn'));
  const fails: string[] = [];
  const at = async (time: string): Promise<string[]> => {
    const work = { store, holidays: ['2027-01-01'], at: new Date(`2026-11-${time}:00+07:00`) };
    await runJobs([job], work, (_, error) => fails.push(failure(error)));
    return server.mails.splice(0).map(({ to }) => to);
  };
  return { server, at, fails };
}
