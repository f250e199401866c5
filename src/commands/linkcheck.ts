/** What became of an address: there, moved to another, gone, or nobody can say. */
export type LinkState = 'there' | 'moved' | 'dead' | 'unsure';

/** What asking an address brought: `told` is a status or a fault, and where a moved one went. */
export type LinkAnswer = { url: string; state: LinkState; told: string };

/** How addresses are asked. */
export type Asking = {
  fetch: (url: string, options: RequestInit) => Promise<Response>;
  /** How long an answer may take, in ms. */
  timeoutMs: number;
  /** How long to wait between two questions to one host, in ms. */
  gapMs: number;
  wait: (ms: number) => Promise<unknown>;
  /** How many hosts are asked at once. */
  hosts: number;
};

/** Takes addresses and asks each once, one after the other where they have one host; gives the answers in the order of the addresses. */
export async function askLinks(urls: readonly string[], asking: Asking): Promise<LinkAnswer[]> {
  const queues = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const answers = new Map<string, LinkAnswer>();
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const [at, url] of queue.entries()) {
        if (at > 0) await asking.wait(asking.gapMs);
        answers.set(url, await askLink(url, asking));
      }
  };
  await Promise.all(Array.from({ length: asking.hosts }, worker));
  return urls.flatMap((url) => answers.get(url) ?? []);
}

/** Some servers answer HEAD otherwise than GET, so nothing is called gone before it was asked for whole. */
async function askLink(url: string, asking: Asking): Promise<LinkAnswer> {
  const head = await answerOf(url, 'HEAD', asking);
  if (head.state === 'there' || head.state === 'moved') return head;
  await asking.wait(asking.gapMs);
  return answerOf(url, 'GET', asking);
}

async function answerOf(
  url: string,
  method: 'HEAD' | 'GET',
  { fetch, timeoutMs }: Asking,
): Promise<LinkAnswer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'User-Agent': 'diem-tua-links (kiem tra lien ket)' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return { url, ...judged(url, response) };
  } catch (error) {
    return { url, ...faulty(error) };
  }
}

function judged(url: string, { ok, status, url: at }: Response): Omit<LinkAnswer, 'url'> {
  if (status === 404 || status === 410) return { state: 'dead', told: `${status}` };
  if (!ok) return { state: 'unsure', told: `${status}` };
  if (at === '' || same(at, url)) return { state: 'there', told: `${status}` };
  const lost = new URL(at).pathname === '/' && new URL(url).pathname !== '/';
  return { state: 'moved', told: lost ? `${at} (trang đầu: bài có thể đã mất)` : at };
}

/** Whether two addresses differ by their fragment alone. */
const same = (one: string, other: string): boolean =>
  [one, other].map((it) => new URL(it).href.replace(/#.*$/, '')).every((it, _, [a]) => it === a);

/** What is told of an address whose host's name nobody knows. */
export const noHost = 'không có máy chủ tên này';

/** What is not answered at all: a host without an address is gone, all else may be a bad day. */
function faulty(error: unknown): Omit<LinkAnswer, 'url'> {
  const { name, cause } = error instanceof Error ? error : new Error(String(error));
  const code = typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return { state: 'dead', told: noHost };
  if (name === 'TimeoutError') return { state: 'unsure', told: 'quá lâu không trả lời' };
  return { state: 'unsure', told: code || 'không kết nối được' };
}
