import { bodyBytes, doneAnswer, readBodyAs, refusalAnswer, writeBody } from '../mailbox/wire.ts';

/** A schema of the wire. */
export type Schema = Parameters<typeof readBodyAs>[0];

/** What a body of a schema says. */
export type Said<S extends Schema> = ReturnType<typeof readBodyAs<S>>;

/** Why the server refuses, as the wire names it. */
export type Reason = Said<typeof refusalAnswer>['refused'];

const statuses: Record<Reason, number> = {
  body: 400,
  work: 403,
  entry: 403,
  unknown: 404,
  taken: 409,
  order: 409,
  closed: 409,
  blocked: 403,
  full: 409,
  busy: 503,
  fault: 503,
};

/** The one way in which a request is refused, from wherever it is found out; a transaction around it is undone. */
export class Refused extends Error {
  readonly reason: Reason;
  readonly status: number;
  readonly headers: Record<string, string>;

  /** Takes the reason, and a status and headers where they are not the usual ones. */
  constructor(reason: Reason, status: number = statuses[reason], headers = {}) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
    this.status = status;
    this.headers = headers;
  }
}

/** Refuses for a while: `seconds` is when to come again, 429 where the asker did too much and 503 where all did. */
export const busy = (status: 429 | 503, seconds: number): Refused =>
  new Refused('busy', status, { 'Retry-After': String(seconds) });

/** Takes a schema of the wire and what it describes and gives the answer, as long as every other. */
export function answered<S extends Schema>(
  schema: S,
  value: Parameters<typeof writeBody<S>>[1],
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const body = writeBody(schema, value);
  return new Response(body, { status, headers: { ...headers, ...always } });
}

/** The answer to what is done and has nothing to say. */
export const done = (status = 200): Response => answered(doneAnswer, { done: true }, status);

/** The answer to what is refused. */
export const refusal = ({ reason, status, headers }: Refused): Response =>
  answered(refusalAnswer, { refused: reason }, status, headers);

/** A compressed body would tell how long the letter in it is from how long it is not. */
const always = {
  'Content-Type': 'application/json',
  'Content-Length': String(bodyBytes),
  'Cache-Control': 'no-store, no-transform',
};
