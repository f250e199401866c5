/** Says on cards and pages of checked places whether they are open now, and says it anew when a page is shown again. */
import { openingText } from '../domain/openings.ts';
import type { Hours } from '../schemas/hours.ts';

function say(): void {
  for (const it of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const { hours = '', holidays = '' } = it.dataset;
    const now = openingText(JSON.parse(hours) as Hours, {
      at: new Date(),
      holidays: holidays.split(' '),
    });
    it.textContent = now.text;
    it.className = `chip ${now.look}`;
    it.hidden = false;
  }
}

say();
addEventListener('pageshow', say);
document.addEventListener('visibilitychange', say);
