import { useRef, useState, type RefObject } from 'react';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';
import { useQueue, type Queue } from './usequeue.ts';

/** The letters of an open desk: the queue, the thread that is read beside it, and what was read so far. */
export type Letters = {
  queue: Queue;
  read: ReadonlyMap<string, Reading>;
  /** Which threads whoever sits here took. */
  mine: ReadonlySet<string>;
  open: string | undefined;
  /** Where the queue is drawn. */
  list: RefObject<HTMLDivElement | null>;
  show: (id: string) => void;
  /** Leaves the thread for its row in the queue. */
  back: () => void;
  /** Takes a thread, or lets it go. */
  take: (id: string, on: boolean) => void;
  /** Hears what was read of a thread. */
  known: (reading: Reading) => void;
};

/** Keeps what is open at the desk; `mine` outlives it, and is changed here. */
export function useLetters(session: Session, mine: Set<string>): Letters {
  const [open, setOpen] = useState<string>();
  const [, redraw] = useState(0);
  const [read, setRead] = useState<ReadonlyMap<string, Reading>>(new Map());
  const queue = useQueue(session);
  const list = useRef<HTMLDivElement>(null);
  const back = (): void => {
    setOpen(undefined);
    queue.refresh();
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-thread="${open}"]`)?.focus(),
    );
  };
  const take = (id: string, on: boolean): void => {
    if (on) mine.add(id);
    else mine.delete(id);
    redraw((before) => before + 1);
  };
  const known = (reading: Reading): void =>
    setRead((before) => new Map(before).set(reading.id, reading));
  return { queue, read, mine, open, list, show: setOpen, back, take, known };
}
