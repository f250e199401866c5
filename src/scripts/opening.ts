/** Says on cards and pages of checked places whether they are open now, and says it anew when a page is shown again. */
import type { OpeningChange } from '../domain/openings.ts';

function say(): void {
  for (const it of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const changes = JSON.parse(it.dataset['opening'] ?? '[]') as OpeningChange[];
    const [, look = '', text = ''] =
      changes.filter(([from]) => from <= Date.now() / 60_000).pop() ?? [];
    it.textContent = text;
    it.className = `chip ${look}`;
    it.hidden = !text;
  }
}

say();
addEventListener('pageshow', say);
document.addEventListener('visibilitychange', say);
