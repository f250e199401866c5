import { z } from 'zod';
import { slugSchema } from '../schemas/text.ts';
import type { Environment } from './settings.ts';

/** How offices are told by mail that letters are waiting: the mail server, the sender, and addresses by the IDs of mailboxes. */
export type NotifySettings = {
  server: string;
  from: string;
  addresses: ReadonlyMap<string, string>;
};

const addressesSchema = z.record(slugSchema, z.email());

/**
 * Takes the environment and what reads a file and gives how offices are told, nothing where none of
 * SMTP_URL, MAIL_FROM and NOTIFY_FILE is set. Throws a sentence naming the variable and the remedy,
 * and never an address or a password, when one is missing or wrong.
 */
export function notifySettings(
  env: Environment,
  read: (file: string) => string,
): NotifySettings | undefined {
  const names = ['SMTP_URL', 'MAIL_FROM', 'NOTIFY_FILE'] as const;
  if (names.every((name) => !env[name])) return undefined;
  const [server = '', from = '', file = ''] = names.map((name) => present(name, env[name]));
  if (!/^smtps?:$/.test(URL.parse(server)?.protocol ?? ''))
    throw new Error(
      'SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps://, ví dụ smtps://mail.example.org.',
    );
  return { server, from, addresses: addresses(file, read) };
}

function present(name: string, value: string | undefined): string {
  if (value) return value;
  throw new Error(
    `Thiếu ${name}: để gửi thư báo cần cả SMTP_URL, MAIL_FROM và NOTIFY_FILE. Nếu không gửi thư báo, hãy bỏ cả ba.`,
  );
}

function addresses(file: string, read: (file: string) => string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(addressesSchema.parse(JSON.parse(read(file)))));
  } catch {
    // What was caught may quote an address.
    throw new Error(
      'Không đọc được tệp NOTIFY_FILE. Tệp này là JSON, mỗi hộp thư một dòng, ví dụ {"tram-y-te-mau": "tram@example.org"}.',
    );
  }
}
