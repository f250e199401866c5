import type { Readers, Sealed } from '../mailbox/readers.ts';
import { offices } from '../mailbox/readers.ts';
import { appendBody, createBody, doneAnswer, writeBody } from '../mailbox/wire.ts';
import { toWire } from '../mailbox/wirebytes.ts';
import type { Work } from '../mailbox/work.ts';
import { api, type Refusal } from './mailapi.ts';
import type { Works } from './mailworks.ts';

/** Sends a letter, the same bytes each time it is called, and gives why it was not taken; nothing when it was. Never throws. */
export type Post = () => Promise<Refusal | undefined>;

/** Takes the first letter of a thread with the thread's name and its readers and gives what sends it. */
export function firstPost(id: string, { sealed }: Sealed, readers: Readers, stamps: Works): Post {
  const { to, ...behind } = offices(readers);
  const ct = toWire(sealed);
  return post('threads', stamps, (work) =>
    writeBody(createBody, { id, point: to, ...behind, ct, work }),
  );
}

/** Takes a further letter and the capability of its thread and gives what sends it. */
export function furtherPost(cap: string, { seq, sealed }: Sealed, stamps: Works): Post {
  const ct = toWire(sealed);
  return post('threads/append', stamps, (work) => writeBody(appendBody, { cap, seq, ct, work }));
}

/** The server knows a letter that it has already, whatever became of its answer; work that no longer holds is done anew once. */
function post(path: string, stamps: Works, body: (work: Work) => string): Post {
  let kept: Work | undefined;
  return async () => {
    for (let tries = 0; tries < 2; tries++) {
      if (!kept) {
        const stamp = await stamps.take();
        if (!stamp.work) return stamp.refused;
        kept = stamp.work;
      }
      const { refused } = await api(path, doneAnswer, body(kept));
      if (refused !== 'work') return refused;
      kept = undefined;
    }
    return 'work';
  };
}
