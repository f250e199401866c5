import { expect } from 'vitest';
import type { Intake } from '../../src/intake/intake.ts';
import * as wire from '../../src/mailbox/wire.ts';
import { origin } from '../mailbox/people.ts';

/** What an answer says: the status, the reason where it is refused, and all that stands in it. */
export type Heard = {
  status: number;
  refused: string | undefined;
  said: unknown;
  headers: Headers;
};

/** What goes with a request. */
export type Extra = { address?: string; headers?: Record<string, string> };

/** Takes a path and a body and gives the request of a page of the site. */
export const posted = (path: string, body: string | Uint8Array, extra: Extra = {}): Request =>
  new Request(origin + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : Uint8Array.from(body),
    headers: { 'Content-Type': 'application/json', ...extra.headers },
  });

/** Asks, and looks that the answer has the length and the headers that every answer has. */
export async function heard(intake: Intake, request: Request, address?: string): Promise<Heard> {
  const response = await intake.answer(request, address);
  const text = await response.text();
  expect(Buffer.byteLength(text)).toBe(wire.bodyBytes);
  expect(response.headers.get('Content-Length')).toBe(String(wire.bodyBytes));
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.get('Cache-Control')).toBe('no-store, no-transform');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const said: unknown = JSON.parse(text);
  const { data } = wire.refusalAnswer.safeParse(said);
  expect(data === undefined).toBe(response.ok);
  return { status: response.status, refused: data?.refused, said, headers: response.headers };
}

/** What an answer to an inbox says. */
export const inboxOf = ({ said }: { said: unknown }) => wire.inboxAnswer.parse(said);
