import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { listening } from '../port.ts';

/** A mail as it came: who it was said to be for, and all its lines. */
export type Captured = { to: string; lines: string };

/** A mail server of this test alone, and what it was given; while `refuses` is set it takes none. */
export type SmtpServer = { url: string; mails: Captured[]; refuses: boolean };

/** Starts a mail server that speaks as much of SMTP (RFC 5321) as a mail takes, plainly. Call it inside a test. */
export async function smtpServer(): Promise<SmtpServer> {
  const state: SmtpServer = { url: '', mails: [], refuses: false };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    talk(socket, state);
  });
  state.url = `smtp://127.0.0.1:${await listening(server)}`;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return state;
}

function talk(socket: Socket, state: SmtpServer): void {
  let heard = '';
  let to = '';
  let inMail = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    const [word = ''] = line.split(/[ :]/);
    if (word === 'RCPT') to = line.replace(/^RCPT TO:<(.*)>.*$/, '$1');
    if (word === 'DATA') inMail = true;
    if (word === 'QUIT') socket.end('221 bye\r\n');
    else if (word === 'RCPT' && state.refuses) say(`550 no such user ${to}`);
    else say(word === 'DATA' ? '354 go on' : '250 ok');
  };
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (chunk: string) => {
    heard += chunk;
    for (;;) {
      const end = heard.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (inMail ? 5 : 2));
      if (!inMail) command(said);
      else {
        inMail = false;
        state.mails.push({ to, lines: said });
        say('250 taken');
      }
    }
  });
  say('220 test');
}
