/** The server process: `node src/server/main.ts [built folder]`. It keeps no access log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMailer } from '../intake/mailer.ts';
import { noticeJob } from '../intake/notice.ts';
import { storeAddress } from '../intake/opening.ts';
import { createApp } from './app.ts';
import { liveBook } from './book.ts';
import { liveSite } from './livesite.ts';
import { type MailboxOptions, openMailbox, timer } from './mailbox.ts';
import { notifySettings } from './notify.ts';
import { patientMailbox } from './patience.ts';
import { address, listen, stop } from './process.ts';
import { settings } from './settings.ts';
import { liveTemplate } from './template.ts';

const graceMs = 10_000;
const project = join(import.meta.dirname, '../..');
const report = console.error;

async function start(): Promise<void> {
  const root = process.argv[2] ?? join(project, 'dist');
  const chosen = settings(process.env);
  const options = letters(root);
  const mailbox = await patientMailbox({ open: () => openMailbox(options), timer, report });
  const publication = join(root, '../.cache/publish.json');
  const { siteUrl, hops } = chosen;
  const app = createApp({ root, siteUrl, publication, report, mailbox, hops });
  const server = await listen(app, chosen).catch(async (error: unknown) => {
    await mailbox.close();
    throw error;
  });
  console.log(`Điểm Tựa đang mở tại ${address(server)}`);
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(
      signal,
      () =>
        void stop(server, graceMs)
          .then(mailbox.close)
          .then(() => process.exit(0)),
    );
  }
}

function letters(root: string): MailboxOptions {
  const live = liveSite(root);
  const notices = notifySettings(process.env, (file) => readFileSync(file, 'utf8'));
  return {
    address: storeAddress(process.env, project),
    book: liveBook(live),
    template: liveTemplate(live),
    ...(notices && {
      notices: noticeJob(notices.addresses, createMailer(notices.server, notices.from)),
    }),
    now: () => new Date(),
    report,
  };
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
