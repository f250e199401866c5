import type { ClientDirective } from 'astro';

const failed = 'Chưa tải được bản đồ. Mạng có thể đang yếu: bạn bấm lại, hoặc dùng danh sách.';

/**
 * Starts an island when its button is pressed; on a wide screen as soon as it comes near, unless the
 * browser was told to save data. What could not be loaded is said, and may be asked for again.
 */
const asked: ClientDirective = (load, _options, island) => {
  const start = (): void => {
    say('Đang tải bản đồ…');
    void load().then((hydrate) => hydrate());
  };
  const say = (text: string): void => {
    const status = island.querySelector('[role=status]');
    if (status) status.textContent = text;
  };
  island.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    say(failed);
  });
  if (savesData() || !matchMedia('(min-width: 60rem)').matches) {
    const button = island.querySelector('button');
    button?.addEventListener('click', start);
  } else whenNear(island, start);
};

export default asked;

/** The browser's own wish to save data; unknown to TypeScript, absent in Safari and Firefox. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function whenNear(island: HTMLElement, start: () => void): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  // The island itself has no box of its own.
  for (const child of island.children) watch.observe(child);
}
