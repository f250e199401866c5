import { expect, test } from 'vitest';
import { createMailer } from '../../src/intake/mailer.ts';
import { emptyStore } from './engines.ts';
import { addresses, post } from './noticepost.ts';

test('a notice says the same whatever is waiting, and nothing of it', async () => {
  const store = await emptyStore('sqlite');
  const { server, fails } = await post(store);
  const send = createMailer(server.url, 'hop-thu@vi-du.vn');
  for (const address of addresses.values()) await send(address);
  expect(fails).toEqual([]);
  const mails = server.mails.map(({ to, lines }) => {
    const [head = '', ...body] = lines.split('\r\n\r\n');
    const headers = head
      .split('\r\n')
      .map((line) => line.replace(/^(Date|Message-ID): .*/, '$1: …'));
    return { headers: headers.filter((line) => line !== `To: ${to}`), body: body.join('\r\n\r\n') };
  });
  expect(mails).toHaveLength(3);
  expect(mails[1]).toEqual(mails[0]);
  expect(mails[2]).toEqual(mails[0]);
  expect(mails[0]?.headers).toMatchInlineSnapshot(`
    [
      "Auto-Submitted: auto-generated",
      "From: hop-thu@vi-du.vn",
      "Subject: =?UTF-8?Q?C=C3=B3_th=C6=B0_m=E1=BB=9Bi_trong_h?=",
      " =?UTF-8?Q?=E1=BB=99p_th=C6=B0?=",
      "Message-ID: …",
      "Content-Transfer-Encoding: quoted-printable",
      "Date: …",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
    ]
  `);
  expect(quotedPrintable(mails[0]?.body ?? '')).toMatchInlineSnapshot(`
    "Hộp thư có thư đang chờ anh, chị.

    Mời anh, chị mở hộp thư theo cách vẫn dùng. Thư báo này không có đường dẫn; thư báo nào có đường dẫn là thư giả.

    Thư báo được gửi tự động, mỗi ngày nhiều nhất một lần. Không cần trả lời."
  `);
});

/** Reads what RFC 2045 wrote. */
const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

test('no mail leaves this machine in the open', async () => {
  const { createServer } = await import('node:net');
  const said: string[] = [];
  // Listens on this machine, but is named like another: "0" is no loopback address in words.
  const server = createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (text: string) => {
      said.push(text);
      socket.write('250 ok\r\n');
    });
    socket.write('220 test\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as { port: number }; // a server on a port
  await expect(
    createMailer(`smtp://0.0.0.0:${port}`, 'a@vi-du.vn')('b@vi-du.vn'),
  ).rejects.toThrow();
  server.close();
  expect(said.join('')).toContain('EHLO');
  expect(said.join('')).toContain('STARTTLS');
  expect(said.join('')).not.toContain('vi-du.vn>');
});
