import { DomEvent, Layer, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet';
import { onScreen, projectNow, projectThen, viewBox, zoomsOf } from './mapview.ts';
import { MarkBoard } from './markboard.ts';
import { marksOf, nextStop, stopsOf } from './markview.ts';
import {
  pointIndex,
  trustOf,
  type MapPoint,
  type Mark,
  type PointIndex,
  type Trust,
} from './pointindex.ts';

/** What the map does when a mark is picked, by tap, click, Enter or Space. */
export type Reactions = {
  onPick: (id: string) => void;
  /** The map comes closer to a bubble of so many places; the focus is on the map by then. */
  onCluster: (count: number) => void;
  /** Places that no zoom parts; without this the first of them is picked. */
  onPile?: (ids: readonly string[]) => void;
};

/** Places on a Leaflet map: pins, areas, and bubbles that stand for several. */
export class PointLayer extends Layer {
  readonly #reactions: Reactions;
  readonly #board = new MarkBoard();
  readonly #hidden = new Set<Trust>();
  #map: LeafletMap | undefined;
  #points: readonly MapPoint[] = [];
  #indexes = new Map<Trust, PointIndex>();
  #chosen: string | undefined;
  #pressed = { x: 0, y: 0 };
  #turn = 0;

  constructor(reactions: Reactions) {
    super();
    this.#reactions = reactions;
    const { element } = this.#board;
    element.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => {
      this.#pressed = { x, y };
    });
    element.addEventListener('click', this.#clicked);
    element.addEventListener('keydown', this.#keyed);
    DomEvent.on(element, 'dblclick', DomEvent.stopPropagation);
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    this.getPane('markerPane')?.append(this.#board.element);
    map.on('moveend', this.#draw).on('zoom', this.#follow).on('zoomanim', this.#glide);
    map.on('zoomlevelschange', this.#reload);
    if (this.#points.length > 0) void this.load(this.#points);
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend', this.#draw).off('zoom', this.#follow).off('zoomanim', this.#glide);
    map.off('zoomlevelschange', this.#reload);
    this.#turn += 1;
    this.#map = undefined;
    this.#board.element.remove();
    return this;
  }

  /** Shows these places instead of those before; resolves when they are drawn, or others took over. */
  async load(points: readonly MapPoint[]): Promise<void> {
    const turn = (this.#turn += 1);
    const map = this.#map;
    this.#points = points;
    if (!map) return;
    const indexes = new Map<Trust, PointIndex>();
    for (const trust of ['verified', 'reported'] as const) {
      const group = points.filter((point) => trustOf(point) === trust);
      indexes.set(trust, pointIndex(trust, group, zoomsOf(map)));
      if (points.length > atOnce) await pause();
      if (turn !== this.#turn) return;
    }
    this.#indexes = indexes;
    this.#draw();
  }

  /** Marks one place as chosen, out of its bubble if need be; none when undefined. */
  select(id: string | undefined): void {
    this.#chosen = id;
    this.#draw();
  }

  /** Shows the places of one trust or leaves them out. */
  show(trust: Trust, on: boolean): void {
    if (on) this.#hidden.delete(trust);
    else this.#hidden.add(trust);
    this.#draw();
  }

  readonly #draw = (): void => {
    const map = this.#map;
    if (!map) return;
    const shown = [...this.#indexes].filter(([trust]) => !this.#hidden.has(trust));
    const chosen = this.#points.find(
      (point) => point.id === this.#chosen && !this.#hidden.has(trustOf(point)),
    );
    const indexes = shown.map(([, index]) => index);
    const marks = marksOf(indexes, viewBox(map), map.getZoom(), chosen);
    const orphaned = this.#board.draw(marks, projectNow(map), this.#chosen);
    if (orphaned) map.getContainer().focus({ preventScroll: true });
    this.#board.stops(stopsOf(this.#inView(map), this.#board.focused));
  };

  /** Keys of the marks on the screen, from north to south. */
  #inView(map: LeafletMap): string[] {
    const visible = onScreen(map);
    return this.#board.marks.filter(({ at }) => visible(at)).map(({ key }) => key);
  }

  readonly #follow = (): void => {
    if (this.#map) this.#board.move(projectNow(this.#map));
  };

  readonly #reload = (): void => {
    void this.load(this.#points);
  };

  /** All marks grow with the map and fade; those of the new zoom come when it stands still. */
  readonly #glide = ({ center, zoom }: ZoomAnimEvent): void => {
    const map = this.#map;
    if (!map) return;
    const { x, y } = projectThen(map, center, zoom)(map.layerPointToLatLng([0, 0]));
    this.#board.leave(x, y, map.getZoomScale(zoom));
  };

  readonly #clicked = (event: MouseEvent): void => {
    event.stopPropagation();
    const { x, y } = this.#pressed;
    const dragged = event.detail > 0 && Math.hypot(event.clientX - x, event.clientY - y) > slack;
    const mark = this.#board.markOf(event.target);
    if (mark && !dragged) this.#pick(mark);
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const map = this.#map;
    const focused = this.#board.focused;
    if (!map || focused === undefined) return;
    const keys = this.#inView(map);
    const next = nextStop(keys, focused, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#board.focus(next);
    this.#board.stops(stopsOf(keys, next));
  };

  #pick(mark: Mark): void {
    const map = this.#map;
    const index = this.#indexes.get(mark.trust);
    if (mark.form === 'one') return this.#reactions.onPick(mark.point.id);
    if (!map || !index) return;
    const closer = index.parting(mark);
    if (closer !== undefined && closer > map.getZoom()) {
      map.getContainer().focus({ preventScroll: true });
      map.setView(mark.at, closer, { animate: !stillness.matches });
      return this.#reactions.onCluster(mark.count);
    }
    const ids = index.members(mark).map(({ id }) => id);
    if (this.#reactions.onPile) this.#reactions.onPile(ids);
    else if (ids[0] !== undefined) this.#reactions.onPick(ids[0]);
  }
}

/** So many places are indexed at once; of more, each trust has a task of its own. */
const atOnce = 8000;

/** Pixels that a finger may move in a tap. */
const slack = 8;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
