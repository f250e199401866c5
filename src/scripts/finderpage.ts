import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import { noFilters, type When } from '../domain/finderfilters.ts';
import { fragment, linked } from '../domain/finderlink.ts';
import type { FinderTable } from '../domain/finderplaces.ts';
import { copied, part } from './controls.ts';
import { finderBox, type FinderBox } from './finderbox.ts';
import { areasFile, centresFile, placesFile } from './finderfiles.ts';
import { count, tick, tickedFilters } from './finderfields.ts';
import { hints } from './finderhints.ts';
import { sentences } from './findersentences.ts';
import { draw, hideList, type Asked, type ViewActions } from './finderview.ts';
import { fullName, homeLook, look, lookHere, unitsOf } from './finderwhere.ts';
import { here } from './location.ts';

/** Works the finder's section. All that is typed and chosen lives in here, and goes when the page goes. */
export class FinderPage {
  private root: HTMLElement;
  private input: HTMLInputElement;
  private results: HTMLElement;
  private box: FinderBox;
  private asked: Asked;
  /** Counts wishes, so that what comes late for an earlier one is dropped. */
  private turn = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.input = part(root, '[role=combobox]');
    this.results = part(root, '[data-results]');
    this.box = finderBox(this.input, part(root, '[role=listbox]'), () => this.enter());
    this.asked = this.first();
  }

  /** Fetches what typing needs. */
  prepare(): void {
    Promise.all([areasFile(), placesFile(), centresFile()]).catch(() => undefined);
  }

  /** Shows what the typed text may mean. */
  typed(all = false): void {
    const { value } = this.input;
    if (value.trim() === '') return this.box.close();
    this.wish(async (isLast) => {
      const [book, table] = await Promise.all([areasFile(), placesFile()]);
      if (!isLast() || document.activeElement !== this.input) return;
      const found = hints(value, book, table, all, {
        take: (answer) => this.take(answer),
        more: () => this.typed(true),
      });
      this.box.show(found);
      this.say(found.length > 0 ? `${found.length} gợi ý dưới ô.` : sentences.noArea);
    });
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
    this.wish(async (isLast) => {
      const point = await here().catch(() => undefined);
      const centres = await centresFile().catch(() => undefined);
      if (!isLast()) return;
      if (point) return this.show({ look: lookHere(point, centres) }, true);
      this.say(sentences.noPlace);
      this.input.focus();
    });
  }

  /** Takes the fragment of a copied link and finds what it asks for; other fragments do nothing. */
  restore(hash: string): void {
    const link = linked(hash);
    if (!link) return;
    tick(this.root, link.filters);
    this.asked = { ...this.first(), filters: link.filters, sort: link.sort };
    this.wish(async (isLast) => {
      const units = link.codes.length > 0 ? unitsOf(link.codes, (await areasFile()).gazetteer) : [];
      if (!isLast()) return;
      if (units.length > 0) this.go(units, { label: units.map(fullName).join('; ') });
      else this.show({});
    });
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

  private take(answer: AreaAnswer): void {
    this.input.value = answer.label;
    this.box.close();
    this.go(answer.now, answer);
  }

  private enter(): void {
    const { value } = this.input;
    if (value.trim() === '') return;
    this.wish(async (isLast) => {
      const { search } = await areasFile();
      const [first, ...others] = search(value);
      if (!isLast()) return;
      if (first && others.length === 0 && first.now.length === 1) this.take(first);
      else this.say(first ? sentences.choose : sentences.noArea);
    });
  }

  /** Distances need the centres; the places of an area do not. */
  private go(units: readonly AreaNow[], named: Pick<AreaAnswer, 'label' | 'sentence'>): void {
    this.wish(async (isLast) => {
      const centres = await centresFile().catch(() => undefined);
      if (isLast()) this.show({ look: look(units, named, centres) }, true);
    });
  }

  private show(next: Partial<Asked>, focus = false): void {
    this.asked = { ...this.asked, ...next };
    this.wish(async (isLast) => {
      const table = await placesFile();
      if (!isLast()) return;
      this.count(table);
      this.say(draw(this.root, this.asked, table, when(table), this.actions()));
      hideList(true);
      part(this.root, '[data-other]').hidden = true;
      if (focus) part(this.results, 'h2').focus();
    });
  }

  private count(table: FinderTable): void {
    const { filters, sort, look: at } = this.asked;
    count(this.root, { filters, sort, where: at?.where }, table, when(table));
  }

  private actions(): ViewActions {
    return {
      narrow: (unit) => this.go([unit], { label: fullName(unit) }),
      sort: (sort) => this.show({ sort }),
      unfilter: () => {
        tick(this.root, noFilters);
        this.show({ filters: noFilters }, true);
      },
      copy: () => this.copy(),
      reset: () => this.reset(),
    };
  }

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
    this.results.replaceChildren();
    hideList(false);
    this.say('');
    this.input.focus();
  }
}

const when = ({ holidays }: FinderTable): When => ({ at: new Date(), holidays });
