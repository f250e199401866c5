import { createTransport } from 'nodemailer';
import { isLocalhost } from '../domain/localhost.ts';

/** Sends the one notice there is to an address. Rejects when it was not accepted. */
export type Mailer = (address: string) => Promise<void>;

/**
 * Always these words: whoever sees the mail, in a box or on a locked screen, learns of no thread, no
 * number and no way in. A link would teach people to follow one in a forged notice.
 */
const notice = {
  subject: 'Có thư mới trong hộp thư',
  text: [
    'Hộp thư có thư đang chờ anh, chị.',
    '',
    'Mời anh, chị mở hộp thư theo cách vẫn dùng. Thư báo này không có đường dẫn; thư báo nào có đường dẫn là thư giả.',
    '',
    'Thư báo được gửi tự động, mỗi ngày nhiều nhất một lần. Không cần trả lời.',
    '',
  ].join('\n'),
};

/** In milliseconds; nothing waits for a mail but the job that sends it. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Takes the address of a mail server (smtp:// or smtps://, with name and password where it wants them)
 * and the sender, and gives a mailer. Over smtp:// to another machine it insists on encryption.
 */
export function createMailer(server: string, from: string): Mailer {
  const requireTLS = !isLocalhost(new URL(server).hostname);
  const transport = createTransport({ url: server, requireTLS, ...timeouts });
  return async (to) => {
    await transport.sendMail({
      from,
      to,
      ...notice,
      headers: { 'Auto-Submitted': 'auto-generated' },
      // Neither is needed, and whatever cannot be done cannot be misused.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
