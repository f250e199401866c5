import { noFilters, type When } from '../domain/finderfilters.ts';
import { fragment, linked } from '../domain/finderlink.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import { copied, part } from './controls.ts';
import type { FinderAsker } from './finderasker.ts';
import { placesFile } from './finderfiles.ts';
import { count, tick, tickedFilters } from './finderfields.ts';
import { reveal } from './finderlist.ts';
import { fullName, homeLook } from './finderlook.ts';
import { sentences } from './findersentences.ts';
import { draw, tell, undraw, type Asked, type ViewActions } from './finderview.ts';

/** Works the finder's section. All that is typed and chosen lives in here, and goes when the page goes. */
export class FinderPage {
  // `declare`: fields that are defined would bring a helper for older browsers, as heavy as a feature.
  declare private root: HTMLElement;
  declare private input: HTMLInputElement;
  declare private results: HTMLElement;
  declare private asked: Asked;
  /** Counts wishes, so that what comes late for an earlier one is dropped. */
  declare private turn: number;
  declare private asker: Promise<FinderAsker> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    this.input = part(root, '[role=combobox]');
    this.results = part(root, '[data-results]');
    this.asked = this.first();
    this.turn = 0;
    root.addEventListener('map:open', () => tell(root));
  }

  /** Fetches what typing needs. */
  prepare(): void {
    Promise.all([this.where().then((asker) => asker.prepare()), placesFile()]).catch(
      () => undefined,
    );
  }

  /** Shows what the typed text may mean. */
  typed(): void {
    this.ask((asker) => asker.typed());
  }

  /** Finds by the filters as they are ticked now. */
  filtered(): void {
    this.show({ filters: tickedFilters(this.root) });
  }

  /** Counts beside the filters what each would leave. */
  opened(): void {
    placesFile().then(
      (table) => this.count(table),
      () => this.failed(),
    );
  }

  /** Asks where this device is, and finds what is near. */
  near(): void {
    this.say(sentences.locating);
    this.ask((asker) => asker.near());
  }

  /** Takes the fragment of a copied link and finds what it asks for; other fragments do nothing. */
  restore(hash: string): void {
    const link = linked(hash);
    if (!link) return;
    const { codes, filters, sort } = link;
    tick(this.root, filters);
    this.asked = { ...this.first(), filters, sort };
    if (codes.length === 0) this.show({});
    else this.ask((asker) => asker.linked(codes, () => this.show({})));
  }

  /** Brings the card of a place into the list, then says so with `finder:revealed`. */
  reveal(slug: string): void {
    const bring = (): void => {
      reveal(this.results, slug);
      this.root.dispatchEvent(new Event('finder:revealed'));
    };
    if (this.results.hasChildNodes()) bring();
    else this.show({}, false, bring);
  }

  private first(): Asked {
    const province = this.root.dataset['finder'];
    const name = this.root.dataset['name'] ?? '';
    return {
      filters: noFilters,
      sort: 'distance',
      look: province ? homeLook(province, name) : undefined,
    };
  }

  private say(text: string): void {
    part(this.root, '[data-status]').textContent = text;
  }

  private wish(work: (isLast: () => boolean) => Promise<void>): void {
    this.turn += 1;
    const mine = this.turn;
    const isLast = (): boolean => mine === this.turn;
    work(isLast).catch(() => isLast() && this.failed());
  }

  private failed(): void {
    this.say(sentences.noFile);
    part(this.root, '[data-other]').hidden = false;
  }

  /** Who asks where, loaded at the first need; one that did not come is asked for again. */
  private where(): Promise<FinderAsker> {
    this.asker =
      this.asker ||
      import('./finderasker.ts').then(
        ({ FinderAsker }) => this.made(FinderAsker),
        (failure: unknown) => {
          this.asker = undefined;
          throw failure;
        },
      );
    return this.asker;
  }

  private made(Asker: typeof FinderAsker): FinderAsker {
    return new Asker(this.input, part(this.root, '[role=listbox]'), {
      say: (sentence) => this.say(sentence),
      wish: (work) => this.wish(work),
      found: (look) => this.show({ look }, true),
    });
  }

  private ask(work: (asker: FinderAsker) => void): void {
    this.wish(async (isLast) => {
      const asker = await this.where();
      if (isLast()) work(asker);
    });
  }

  private show(next: Partial<Asked>, focus = false, drawn?: () => void): void {
    this.asked = { ...this.asked, ...next };
    this.wish(async (isLast) => {
      const table = await placesFile();
      if (!isLast()) return;
      this.count(table);
      this.say(draw(this.root, this.asked, table, when(table), this.actions()));
      part(this.root, '[data-other]').hidden = true;
      if (focus) part(this.results, 'h2').focus();
      if (drawn) drawn();
    });
  }

  private count(table: FinderTable): void {
    const { filters, sort, look: at } = this.asked;
    count(this.root, { filters, sort, where: at?.where }, table, when(table));
  }

  private actions(): ViewActions {
    return {
      narrow: (unit) => this.ask((asker) => asker.go([unit], { label: fullName(unit) })),
      sort: (sort) => this.show({ sort }),
      unfilter: () => {
        tick(this.root, noFilters);
        this.show({ filters: noFilters }, true);
      },
      copy: () => this.copy(),
      reset: () => this.reset(),
    };
  }

  // Not loaded at the press: a browser lets a page copy only for a moment after it.
  private copy(): void {
    const { filters, sort, look: at } = this.asked;
    const codes = at?.where.codes ?? [];
    const link = location.origin + location.pathname + fragment({ filters, sort, codes });
    copied(link, this.results).then(
      (done) => this.say(done ? sentences.copied : sentences.copyYourself),
      () => undefined,
    );
  }

  private reset(): void {
    this.turn += 1;
    this.asked = this.first();
    this.input.value = '';
    tick(this.root, noFilters);
    undraw(this.root);
    this.say('');
    this.input.focus();
  }
}

const when = ({ holidays }: FinderTable): When => ({ at: new Date(), holidays });
