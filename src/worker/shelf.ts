import { wallClock } from '../domain/calendar.ts';
import { readBook, type KeptBook } from '../domain/offlinepage.ts';
import { offlineLimit } from '../domain/offlinebook.ts';
import { cacheName, type Answer } from '../domain/offlinewords.ts';

/** Where books come from and go to, and what time it is. */
export type World = { caches: CacheStorage; fetch: typeof fetch; now: () => Date };

/** The books on this device. A book is one file, put in one step: it is there whole, or not at all. */
export class Shelf {
  readonly #world: World;
  /** Grows when all is forgotten, so that what was under way then is not put after. */
  #forgotten = 0;
  /** How many books are being fetched now. */
  busy = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The kept books, the newest first. Never makes a cache where there is none. */
  async books(): Promise<KeptBook[]> {
    const { caches } = this.#world;
    if (!(await caches.has(cacheName))) return [];
    const cache = await caches.open(cacheName);
    const kept = await Promise.all(
      (await cache.keys()).map(async (key) => opened(await cache.match(key))),
    );
    return kept
      .flatMap((it) => it || [])
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ book, at }) => ({ book, day: wallClock(new Date(at)).day }));
  }

  /** Fetches a book and keeps it. Resolves to what became of it; where it failed nothing has changed. */
  async keep(path: string): Promise<Answer> {
    const started = this.#forgotten;
    this.busy += 1;
    try {
      const response = await this.#world.fetch(path, { cache: 'no-store', credentials: 'omit' });
      const text = response.ok ? await response.text() : '';
      const book = readBook(text);
      const bytes = new Blob([text]).size;
      if (!book || bytes > offlineLimit) return { done: 'failed', why: 'network' };
      return (await this.#put(path, text, response.headers.get('ETag'), started))
        ? { done: 'kept', places: book.places, left: book.left, bytes }
        : { done: 'failed', why: 'room' };
    } catch {
      return { done: 'failed', why: 'network' };
    } finally {
      this.busy -= 1;
    }
  }

  /** Asks whether the site has a newer form of a book, and keeps that; a book that the site gave up goes. */
  async refresh(path: string): Promise<void> {
    const started = this.#forgotten;
    const old = await this.#world.caches.match(path, { cacheName });
    if (!old) return;
    const tag = old.headers.get('ETag');
    const response = await this.#world.fetch(path, {
      cache: 'no-store',
      credentials: 'omit',
      headers: tag ? { 'If-None-Match': tag } : {},
    });
    if (response.status === 304) await this.#put(path, await old.text(), tag, started);
    else if (response.status === 404 || response.status === 410) await this.#drop(path);
    else if (response.ok) {
      const text = await response.text();
      if (readBook(text)) await this.#put(path, text, response.headers.get('ETag'), started);
    }
  }

  /** Removes all that this site keeps. */
  async forget(): Promise<void> {
    this.#forgotten += 1;
    const { caches } = this.#world;
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  }

  /** Resolves to whether the book is on the device now. */
  async #put(path: string, text: string, tag: string | null, started: number): Promise<boolean> {
    if (started !== this.#forgotten) return false;
    const { caches, now } = this.#world;
    const headers = {
      'Content-Type': 'application/json',
      Kept: now().toISOString(),
      ...(tag && { ETag: tag }),
    };
    try {
      await (await caches.open(cacheName)).put(path, new Response(text, { headers }));
    } catch {
      return false;
    }
    if (started !== this.#forgotten) await caches.delete(cacheName);
    return started === this.#forgotten;
  }

  async #drop(path: string): Promise<void> {
    await (await this.#world.caches.open(cacheName)).delete(path);
  }
}

async function opened(response: Response | undefined) {
  const at = response?.headers.get('Kept');
  const book = response && at ? readBook(await response.text()) : undefined;
  return at && book && { at, book };
}
