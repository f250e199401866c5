/** Takes an arrow key and walks between the box and the titles of results; other keys are left alone. */
export function walk(event: KeyboardEvent, box: HTMLElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links: (Element | null)[] = [...results.querySelectorAll('.search-list h3 a')];
  const at = links.indexOf(document.activeElement);
  if (links.length === 0 || (at < 0 && event.target !== box)) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const to = next < 0 ? box : links[next];
  event.preventDefault();
  if (to instanceof HTMLElement) to.focus();
}
