import { useState } from 'react';
import type { Thread } from '../../mailbox/chain.ts';
import { roomToReply } from '../../mailbox/desk.ts';
import { partsOf } from '../../mailbox/parts.ts';
import type { Session } from './session.ts';
import type { Threading } from './usethread.ts';
import { sendReply, signature } from './writing.ts';

/** What an answer depends on; `texts` outlive it, by thread, and are changed here. */
export type Replying = {
  session: Session;
  thread: Thread;
  threading: Threading;
  texts: Map<string, string>;
  sent: () => void;
};

/** An answer as it is written. */
export type Reply = {
  text: string;
  keep: (text: string) => void;
  /** How many bytes a letter still has room for. */
  room: number;
  /** The letters that the text makes. */
  parts: readonly string[];
  /** Whether the last thing done was to send. */
  isSent: boolean;
  /** Sends the first of its letters and keeps the others. */
  send: () => Promise<void>;
};

/** Keeps what was typed until the server has all of it. */
export function useReply({ session, thread, threading, texts, sent }: Replying): Reply {
  const [text, setText] = useState(texts.get(thread.id) ?? '');
  const [isSent, setSent] = useState(false);
  const { room, parts } = sizeOf(session, text);
  const keep = (value: string): void => {
    texts.set(thread.id, value);
    setText(value);
    setSent(false);
  };
  const send = async (): Promise<void> => {
    const [first, ...rest] = parts;
    if (first === undefined) return;
    const composed = first.normalize('NFC');
    const isThere = await threading.act(
      (now) => sendReply(session, now, first),
      (letter) => letter.kind === 'reply' && letter.text === composed,
    );
    if (!isThere) return;
    keep(rest.join(''));
    setSent(true);
    sent();
  };
  return { text, keep, room, parts, isSent, send };
}

function sizeOf(session: Session, text: string): Pick<Reply, 'room' | 'parts'> {
  const said = { from: signature(session), lang: 'vi', text: '' };
  const whole = roomToReply(said);
  const room = roomToReply({ ...said, text });
  return { room, parts: text.trim() === '' ? [] : partsOf(text, whole, whole) };
}
