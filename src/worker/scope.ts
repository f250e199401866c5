/** What this worker uses of its surroundings; TypeScript's own list would shut out that of pages. */
export type Scope = {
  skipWaiting: () => Promise<void>;
  registration: { unregister: () => Promise<boolean> };
  location: { origin: string };
  addEventListener: {
    (type: 'install', listen: (event: Lasting) => void): void;
    (type: 'fetch', listen: (event: FetchEvent) => void): void;
    (type: 'message', listen: (event: Message) => void): void;
  };
};

/** An event that the browser keeps the worker alive for. */
type Lasting = { waitUntil: (work: Promise<unknown>) => void };

export type FetchEvent = Lasting & {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
};

export type Message = Lasting & { data: unknown; ports: readonly MessagePort[] };
