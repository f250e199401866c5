import { dress, markButton } from './marknode.ts';
import type { Point } from '../domain/distance.ts';
import type { Mark } from './pointindex.ts';

/** Where a point of Earth lies in the map's layer, in pixels. */
export type Project = (at: Point) => { x: number; y: number };

type Shown = { element: HTMLButtonElement; mark: Mark; chosen: boolean; x: number; y: number };

/**
 * The buttons of the marks in view. From one view to the next only what changed is touched, and
 * buttons are used again. They stand in the document from north to south, so that southern ones are
 * painted over northern ones and the tabulator goes down the map.
 */
export class MarkBoard {
  readonly element = document.createElement('div');
  readonly #spare: HTMLButtonElement[] = [];
  #shown = new Map<string, Shown>();

  constructor() {
    this.element.className = 'place-marks';
  }

  /** The marks on the board, from north to south. */
  get marks(): Mark[] {
    return [...this.#shown.values()].map(({ mark }) => mark);
  }

  /** The key of the mark that has the focus. */
  get focused(): string | undefined {
    return this.markOf(document.activeElement)?.key;
  }

  /** The mark that a click or the focus is in. */
  markOf(target: EventTarget | null): Mark | undefined {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    return this.#shown.get(button?.dataset['mark'] ?? '')?.mark;
  }

  /** Shows these marks and no others; gives whether the focused one had to go. */
  draw(marks: readonly Mark[], project: Project, chosen?: string): boolean {
    const orphaned = this.#clear(new Set(marks.map(({ key }) => key)));
    const shown = new Map<string, Shown>();
    let next = this.element.firstChild;
    for (const mark of [...marks].sort(southwards)) {
      const it = this.#put(mark, mark.form === 'one' && mark.point.id === chosen);
      move(it, project);
      shown.set(mark.key, it);
      if (it.element === next) next = next.nextSibling;
      else this.element.insertBefore(it.element, next);
    }
    this.#shown = shown;
    this.#arrive();
    return orphaned;
  }

  /** Puts all marks where they now belong, unless they are leaving. */
  move(project: Project): void {
    if (this.element.classList.contains(leaving)) return;
    for (const it of this.#shown.values()) move(it, project);
  }

  /** Lets the whole board grow and fade until the next marks are drawn: one movement instead of a hundred. */
  leave(x: number, y: number, scale: number): void {
    this.element.classList.add(leaving);
    this.element.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`;
  }

  #arrive(): void {
    this.element.classList.remove(leaving);
    this.element.style.transform = '';
  }

  /** Gives `keys` a place in the order of the tabulator and takes it from all others. */
  stops(keys: ReadonlySet<string>): void {
    for (const [key, { element }] of this.#shown) {
      const stop = keys.has(key) ? 0 : -1;
      if (element.tabIndex !== stop) element.tabIndex = stop;
    }
  }

  /** Moves the focus to a mark. */
  focus(key: string): void {
    this.#shown.get(key)?.element.focus({ preventScroll: true });
  }

  /** Takes away what is no longer wanted; gives whether the focus was there. */
  #clear(wanted: ReadonlySet<string>): boolean {
    const { activeElement } = document;
    let orphaned = false;
    for (const [key, { element }] of this.#shown) {
      if (wanted.has(key)) continue;
      orphaned ||= element === activeElement;
      element.remove();
      if (this.#spare.length < mostSpare) this.#spare.push(element);
    }
    return orphaned;
  }

  #put(mark: Mark, chosen: boolean): Shown {
    const there = this.#shown.get(mark.key);
    if (there && there.chosen === chosen) return { ...there, mark };
    const element = there?.element ?? this.#spare.pop() ?? markButton();
    dress(element, mark, chosen);
    return { x: NaN, y: NaN, ...there, element, mark, chosen };
  }
}

const mostSpare = 100;

const leaving = 'leaving';

const southwards = (a: Mark, b: Mark): number => b.at.lat - a.at.lat || a.at.lng - b.at.lng;

/** Puts a mark at its point of the map's layer; the stylesheet centres it or sets its tip there. */
function move(it: Shown, project: Project): void {
  const { x, y } = project(it.mark.at);
  if (x === it.x && y === it.y) return;
  it.x = x;
  it.y = y;
  it.element.style.transform = `translate(${x}px, ${y}px)`;
}
