import { crisis } from '../domain/crisis.ts';

/** Takes what was typed so far and shows whom to call, if it tells of a need; hides what it does not. */
export function warn(root: ParentNode, typed: string): void {
  const needs: readonly string[] = crisis(typed);
  for (const it of root.querySelectorAll<HTMLElement>('[data-need]'))
    it.hidden = !needs.includes(it.dataset['need'] ?? '');
}
