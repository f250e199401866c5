/** The counsellor's desk: locked until a key file and its passphrase open it; what is read stays in this page's memory alone. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { openDrafts, sealDrafts, type Drafts } from '../../mailbox/drafts.ts';
import type { Day } from '../../schemas/date.ts';
import type { Words } from './deskwords.ts';
import { dayOf, lockWhenIdle, type Clock } from './idle.ts';
import { Room } from './Room.tsx';
import { createServer } from './server.ts';
import { openSession, type Session } from './session.ts';
import { Unlock, type Opened } from './Unlock.tsx';
import type { Template } from './templates.ts';
import './desk.css';
import './fields.css';
import './thread.css';

const notes = {
  idle: 'Bàn đã tự khóa vì 10 phút không có ai dùng. Chữ đang viết dở vẫn được giữ, niêm phong trong trang này.',
  asked: 'Đã khóa bàn.',
  left: '',
} as const;

type Why = keyof typeof notes;

const server = createServer((path, init) => fetch(path, init));

/** What outlives a lock while the page stays open: sealed drafts, the point's answers, and which threads each person took. */
type Kept = { drafts?: Drafts | undefined; templates: Template[]; mine: Map<string, Set<string>> };

/** `words`: the site's lists; `clock`: in ms. */
export type DeskProps = { words: Words; clock?: Clock };

export function Desk({ words, clock = Date.now }: DeskProps): ReactNode {
  const [session, setSession] = useState<Session>();
  const [note, say] = useState('');
  const kept = useRef<Kept>({ templates: [], mine: new Map() });
  const texts = useRef(new Map<string, string>());

  const lock = (why: Why): void => {
    const open = session;
    setSession(undefined);
    say(notes[why]);
    kept.current.drafts = undefined;
    if (why === 'left' || !open) return texts.current.clear();
    const begun = texts.current;
    texts.current = new Map();
    void sealDrafts(open.ring, begun).then((drafts) => (kept.current.drafts = drafts));
  };
  useEffect(() => (session ? lockWhenIdle(lock, clock) : undefined), [session]);
  useEffect(() => warnOfDrafts(texts), []);

  const open = async ({ ring, person, book, templates }: Opened): Promise<void> => {
    const today = (): Day => dayOf(clock);
    const opened = await openSession(ring, person, { book, words, server, today });
    texts.current = await openDrafts(ring, kept.current.drafts);
    kept.current.drafts = undefined;
    if (templates.length > 0) kept.current.templates = templates;
    say('');
    setSession(opened);
  };

  if (!session) return <Unlock open={open} note={note} />;
  return (
    <Room
      key={session.office.id}
      {...{ session, texts: texts.current, lock: () => lock('asked') }}
      mine={takenBy(session.person, kept.current)}
      templates={kept.current.templates}
      keepTemplates={(templates) => (kept.current.templates = templates)}
    />
  );
}

/** Which threads a person took; the same set each time. */
function takenBy(person: string, { mine }: Kept): Set<string> {
  const known = mine.get(person) ?? new Set();
  mine.set(person, known);
  return known;
}

/** Asks before the page is closed while something is written and not sent. */
function warnOfDrafts(texts: { current: ReadonlyMap<string, string> }): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if ([...texts.current.values()].some((text) => text.trim() !== '')) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
