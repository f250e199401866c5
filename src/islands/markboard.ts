import { dress, markButton, place } from './marknode.ts';
import type { Point } from '../domain/distance.ts';
import type { Mark } from './pointindex.ts';

/** Where a point of Earth lies in the map's layer, in pixels. */
export type Project = (at: Point) => { x: number; y: number };

type Shown = { element: HTMLButtonElement; mark: Mark; chosen: boolean };

/**
 * The buttons of the marks in view. From one view to the next only what changed is touched, and
 * buttons are used again. They stand in the document from north to south, so that southern ones are
 * painted over northern ones and the tabulator goes down the map.
 */
export class MarkBoard {
  readonly element = document.createElement('div');
  readonly #shown = new Map<string, Shown>();
  readonly #spare: HTMLButtonElement[] = [];

  constructor() {
    this.element.className = 'place-marks';
  }

  /** The marks on the board, from north to south. */
  get marks(): Mark[] {
    return [...this.element.children].flatMap((it) => this.markOf(it) ?? []);
  }

  /** The key of the mark that has the focus. */
  get focused(): string | undefined {
    return this.markOf(document.activeElement)?.key;
  }

  /** The mark that a click in the board is for. */
  markOf(target: EventTarget | null): Mark | undefined {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    return this.#shown.get(button?.dataset['mark'] ?? '')?.mark;
  }

  /** Shows these marks and no others; gives whether the focused one had to go. */
  draw(marks: readonly Mark[], project: Project, chosen?: string): boolean {
    const wanted = new Set(marks.map(({ key }) => key));
    let orphaned = false;
    for (const [key, { element }] of this.#shown) {
      if (wanted.has(key)) continue;
      orphaned ||= element === document.activeElement;
      this.#shown.delete(key);
      element.remove();
      if (this.#spare.length < mostSpare) this.#spare.push(element);
    }
    let next = this.element.firstChild;
    for (const mark of [...marks].sort(southwards)) {
      const element = this.#put(mark, mark.form === 'one' && mark.point.id === chosen);
      place(element, project(mark.at));
      if (element === next) next = element.nextSibling;
      else this.element.insertBefore(element, next);
    }
    return orphaned;
  }

  /** Puts all marks where they now belong. */
  move(project: Project): void {
    for (const { element, mark } of this.#shown.values()) place(element, project(mark.at));
  }

  /** Gives `keys` a place in the order of the tabulator and takes it from all others. */
  stops(keys: ReadonlySet<string>): void {
    for (const [key, { element }] of this.#shown) element.tabIndex = keys.has(key) ? 0 : -1;
  }

  /** Moves the focus to a mark. */
  focus(key: string): void {
    this.#shown.get(key)?.element.focus({ preventScroll: true });
  }

  #put(mark: Mark, chosen: boolean): HTMLButtonElement {
    const there = this.#shown.get(mark.key);
    if (there && there.chosen === chosen) return there.element;
    const element = there?.element ?? this.#spare.pop() ?? markButton();
    dress(element, mark, chosen);
    this.#shown.set(mark.key, { element, mark, chosen });
    return element;
  }
}

const mostSpare = 100;

const southwards = (a: Mark, b: Mark): number => b.at.lat - a.at.lat || a.at.lng - b.at.lng;
