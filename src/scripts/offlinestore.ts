import { cacheName, workerPath, type Answer, type Ask } from '../domain/offlinewords.ts';

/** How long keeping a book may take, over a slow line too. */
const keepMs = 90_000;
/** How long the rest may take. */
const shortMs = 5_000;

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};

// The server's header lets a page name this one policy, which knows one address.
const policy = (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('kho', {
  createScriptURL: (url) => {
    if (url !== workerPath) throw new TypeError('No other worker.');
    return url;
  },
});

/** Whether this device keeps a book, or, without a path, anything. */
export async function isKept(path?: string): Promise<boolean> {
  if (path) return Boolean(await caches.match(path, { cacheName }));
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.length > 0 || (await caches.keys()).length > 0;
}

/**
 * Registers the worker and lets it keep a book, after a yes to the warning. Where that fails and
 * nothing was kept before, the worker is taken away again.
 */
export async function keep(path: string): Promise<Answer> {
  const before = (await isKept()) && (await caches.keys()).length > 0;
  let answer: Answer = { done: 'failed', why: 'network' };
  try {
    const registration = await navigator.serviceWorker.register(
      policy ? policy.createScriptURL(workerPath) : workerPath,
      { scope: '/', updateViaCache: 'none' },
    );
    const worker = await active(registration);
    answer = await asked(worker, { ask: 'keep', path, accepted: true }, keepMs);
    if (answer.done === 'kept' && (await whole(path))) return answer;
  } catch {
    // Said below, once nothing is left behind.
  }
  if (!before) await forget().catch(() => undefined);
  return answer.done === 'failed' ? answer : { done: 'failed', why: 'network' };
}

/** Removes all that this site keeps on the device. Resolves to whether nothing is left. */
export async function forget(): Promise<boolean> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  // The worker first, so that it stops what it is about to keep; then by hand, should it be dead.
  for (const { active: worker } of registrations)
    if (worker) await asked(worker, { ask: 'forget' }, shortMs).catch(() => undefined);
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await Promise.all(registrations.map((it) => it.unregister()));
  localStorage.clear();
  sessionStorage.clear();
  const bases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  for (const { name } of bases) if (name) indexedDB.deleteDatabase(name);
  return !(await isKept());
}

const whole = async (path: string): Promise<boolean> =>
  (await isKept(path)) && Boolean(await navigator.serviceWorker.getRegistration('/'));

/** The worker of a registration once it works. Rejects when it does not get there. */
const active = (registration: ServiceWorkerRegistration): Promise<ServiceWorker> =>
  inTime(shortMs * 6, (found, refused) => {
    const look = (): void => {
      const it = registration.installing ?? registration.waiting ?? registration.active;
      if (!it || it.state === 'redundant') return refused(new Error('No worker.'));
      if (it.state === 'activated') return found(it);
      it.addEventListener('statechange', look, { once: true });
    };
    look();
  });

const asked = (worker: ServiceWorker, ask: Ask, ms: number): Promise<Answer> =>
  inTime(ms, (found) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => found(data as Answer); // the worker is ours
    worker.postMessage(ask, [port2]);
  });

function inTime<T>(
  ms: number,
  work: (found: (it: T) => void, refused: (error: Error) => void) => void,
): Promise<T> {
  return new Promise((found, refused) => {
    setTimeout(() => refused(new Error('Not in time.')), ms);
    work(found, refused);
  });
}
