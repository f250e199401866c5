import { expect, test } from 'vitest';
import { notifySettings } from '../../src/server/notify.ts';

const env = {
  SMTP_URL: 'smtps://ten:mat-khau@thu.vi-du.vn',
  MAIL_FROM: 'hop-thu@vi-du.vn',
  NOTIFY_FILE: '/etc/thu-bao.json',
};
const reads = (text: string) => (): string => text;
const good = reads('{"tram-mau": "tram@vi-du.vn"}');

test('without configuration nobody is told', () => {
  expect(notifySettings({}, good)).toBeUndefined();
  expect(notifySettings({ SMTP_URL: '', MAIL_FROM: '' }, good)).toBeUndefined();
});

test('with it each office has an address', () => {
  expect(notifySettings(env, good)).toEqual({
    server: env.SMTP_URL,
    from: env.MAIL_FROM,
    addresses: new Map([['tram-mau', 'tram@vi-du.vn']]),
  });
});

test.each(['SMTP_URL', 'MAIL_FROM', 'NOTIFY_FILE'])(
  'a half configuration without %s is refused',
  (name) => {
    expect(() => notifySettings({ ...env, [name]: '' }, good)).toThrow(
      `Thiếu ${name}: để gửi thư báo cần cả SMTP_URL, MAIL_FROM và NOTIFY_FILE. Nếu không gửi thư báo, hãy bỏ cả ba.`,
    );
  },
);

test.each(['http://thu.vi-du.vn', 'thu.vi-du.vn', 'smtp'])('no mail goes to %s', (address) => {
  expect(() => notifySettings({ ...env, SMTP_URL: address }, good)).toThrow(
    'SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps://, ví dụ smtps://mail.example.org.',
  );
});

test.each([
  [
    'no file',
    () => {
      throw new Error('ENOENT /etc/thu-bao.json');
    },
  ],
  ['no JSON', reads('tram-mau: tram@vi-du.vn')],
  ['no address', reads('{"tram-mau": "bac-si-an"}')],
  ['no mailbox', reads('{"Trạm mẫu": "tram@vi-du.vn"}')],
])('a file with %s is refused in words that quote nothing of it', (_, read) => {
  expect(() => notifySettings(env, read)).toThrow(
    'Không đọc được tệp NOTIFY_FILE. Tệp này là JSON, mỗi hộp thư một dòng, ví dụ {"tram-y-te-mau": "tram@example.org"}.',
  );
});
