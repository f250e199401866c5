import { paths } from '../domain/paths.ts';
import { linkedSearch, mostTyped, searchFragment } from '../domain/searchlink.ts';
import { meantProvince, type SearchWords } from '../domain/searchwords.ts';
import type { Filters } from '../search/record.ts';
import { button, copied, part } from './controls.ts';
import { warn } from './crisispanel.ts';
import { walk } from './searchkeys.ts';
import { searchFilters, type SearchFilters } from './searchfilters.ts';
import { sentences } from './searchsentences.ts';
import { isSort, sortField, sortOf } from './searchsort.ts';
import { searchSource, type SearchSource, type SourceAnswer } from './searchsource.ts';
import { draw, extend, said, unreadable, type Seen, type ViewActions } from './searchview.ts';

/** Waits for a pause in typing; a slow typist's letters come about as far apart. */
const pauseMs = 200;
/** An answer that comes sooner needs no word of waiting. */
const waitMs = 400;

/** The search box of a page: what is asked now, and what is shown of it. The latest question wins. */
export class SearchPage {
  private readonly root: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly answers: HTMLElement;
  private readonly results: HTMLElement;
  private readonly sort: HTMLSelectElement;
  private readonly words: SearchWords;
  private readonly filters: SearchFilters;
  private readonly source: SearchSource = searchSource();
  private turn = 0;
  private pause = 0;

  /** The box may stand apart from where its results do. */
  constructor(root: HTMLElement, input = part<HTMLInputElement>(root, '#tim-chu')) {
    this.root = root;
    this.input = input;
    this.answers = part(root, '[data-answers]');
    this.results = part(root, '[data-results]');
    // `as`: the page is of the same build.
    this.words = JSON.parse(part(root, '[data-words]').textContent ?? '') as SearchWords;
    this.sort = sortField();
    part(root, '[data-tools]').append(
      button('Sao chép liên kết', () => this.copy(), 'text-button'),
    );
    this.filters = searchFilters(root, this.words, this.sort, () => this.go());
  }

  /** The box is used: fetch the index. */
  prepare(): void {
    this.source.prepare();
  }

  /** A page that lists all of its kind shows its filters as soon as they are opened. */
  opened(): void {
    if (this.scope && this.answers.hidden) this.go();
  }

  /** A letter was typed: whom to call stands there at once, results after a pause. */
  typed(): void {
    warn(this.root, this.query);
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.go(), pauseMs);
  }

  /** Enter was pressed, or its button. */
  enter(): void {
    warn(this.root, this.query);
    clearTimeout(this.pause);
    this.go();
  }

  /** Enter searches, arrows walk between the box and the results, Escape clears. */
  pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const inBox = event.target === this.input;
    if (event.key === 'Enter' && inBox) this.enter();
    else if (event.key === 'Escape') this.clear();
    else walk(event, this.input, this.results);
  }

  /** Searches what the link holds that was opened, and takes it out of the address. */
  restore(): void {
    const linked = linkedSearch(location.hash);
    if (!linked) return;
    history.replaceState(history.state, '', location.pathname);
    this.input.value = linked.query;
    this.filters.tick(linked.filters);
    if (isSort(linked.sort)) this.sort.value = linked.sort;
    this.enter();
  }

  private get scope(): string {
    return this.root.dataset['search'] ?? '';
  }

  private get query(): string {
    return this.input.value.slice(0, mostTyped).trim();
  }

  private get narrowed(): Filters {
    const ticked = this.filters.ticked();
    return this.scope && !ticked.kind ? { ...ticked, kind: [this.scope] } : ticked;
  }

  private async go(from = 0): Promise<void> {
    this.turn += 1;
    const { query, turn } = this;
    if (query === '' && !this.scope) return this.rest();
    const waiting = window.setTimeout(() => this.say(sentences.searching), waitMs);
    const sort = sortOf(this.sort);
    try {
      const answer = await this.source.ask(query, {
        filters: this.narrowed,
        limit: 10,
        from,
        ...(query === '' && sort === 'relevance' ? {} : { sort }),
      });
      if (turn === this.turn) this.show(query, answer, from);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  private show(query: string, answer: SourceAnswer, from: number): void {
    const { kinds } = this.words;
    const filtered = Object.keys(this.filters.ticked()).length > 0;
    const province = meantProvince(query, answer.facets, this.words, this.scope === '');
    const seen: Seen = { query, answer, kinds, province, filtered };
    this.reveal(true, answer.total > 0 || filtered);
    if (from > 0) extend(this.results, seen, this.actions(from))?.focus();
    else {
      draw(this.results, seen, this.actions(0));
      this.filters.show(answer.facets);
    }
    this.sort.disabled = answer.spare;
    this.say(said(answer));
  }

  private actions(from: number): ViewActions {
    return {
      search: (query) => {
        this.input.value = query;
        this.enter();
        this.input.focus();
      },
      unfilter: () => {
        this.filters.tick({});
        this.go();
        this.input.focus();
      },
      more: () => this.go(from + 10),
    };
  }

  private fail(): void {
    this.reveal(true, false);
    this.results.replaceChildren(unreadable());
    this.say(sentences.unreadable);
  }

  private clear(): void {
    this.input.value = '';
    this.filters.tick({});
    warn(this.root, '');
    clearTimeout(this.pause);
    this.turn += 1;
    this.rest();
    this.input.focus();
  }

  /** Nothing is asked: the page is as it was. */
  private rest(): void {
    this.results.replaceChildren();
    this.reveal(false);
    this.say('');
  }

  private reveal(on: boolean, narrowing = on): void {
    for (const name of ['kinds', 'filters', 'tools'])
      part(this.root, `[data-${name}]`).hidden = !narrowing;
    this.answers.hidden = !on;
    this.root.toggleAttribute('data-on', on);
  }

  private copy(): void {
    const sort = sortOf(this.sort) === 'relevance' ? '' : this.sort.value;
    const asked = { query: this.query, filters: this.filters.ticked(), sort };
    const page = location.origin + (this.scope ? location.pathname : paths.search);
    copied(page + searchFragment(asked), part(this.root, '[data-tools]')).then(
      (done) => this.say(done ? sentences.copied : sentences.copyYourself),
      () => undefined,
    );
  }

  private say(text: string): void {
    part(this.root, '[data-status]').textContent = text;
  }
}
