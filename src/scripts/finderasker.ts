/** The part of the finder that asks where: a file of its own, since who only filters does without it. */
import type { AreaAnswer, AreaNow } from '../domain/areaanswers.ts';
import { areasFile, centresFile } from './areafiles.ts';
import { finderBox, type FinderBox } from './finderbox.ts';
import { placesFile } from './finderfiles.ts';
import { hints } from './finderhints.ts';
import { fullName, type Look } from './finderlook.ts';
import { look, unitsOf } from './finderwhere.ts';

/** What the page does for who asks where. `wish` drops what comes late for an earlier wish. */
export type AskerPage = {
  say: (sentence: string) => void;
  wish: (work: (isLast: () => boolean) => Promise<void>) => void;
  found: (look: Look) => void;
};

const sentences = {
  noArea: 'Chưa thấy nơi nào tên như vậy. Bạn thử gõ bớt chữ, hoặc chọn tỉnh trong danh sách.',
  choose: 'Có vài nơi như vậy. Bạn chọn một trong các gợi ý dưới ô.',
  noPlace:
    'Chưa lấy được vị trí. Không sao: bạn gõ tên xã, phường hoặc huyện vào ô này cũng tìm được.',
} as const;

/** Asks where, by the box, by "Gần tôi" or by the codes of a link, and tells the page. */
export class FinderAsker {
  declare private input: HTMLInputElement;
  declare private box: FinderBox;
  declare private page: AskerPage;

  constructor(input: HTMLInputElement, list: HTMLElement, page: AskerPage) {
    this.input = input;
    this.page = page;
    this.box = finderBox(input, list, () => this.enter());
  }

  /** Fetches what typing needs. */
  prepare(): void {
    Promise.all([areasFile(), centresFile()]).catch(() => undefined);
  }

  /** Shows what the typed text may mean. */
  typed(all = false): void {
    const { value } = this.input;
    if (value.trim() === '') return this.box.close();
    this.page.wish(async (isLast) => {
      const [book, table] = await Promise.all([areasFile(), placesFile()]);
      if (!isLast() || document.activeElement !== this.input) return;
      const found = hints(value, book, table, all, {
        take: (answer) => this.take(answer),
        more: () => this.typed(true),
      });
      this.box.show(found);
      this.page.say(found.length > 0 ? `${found.length} gợi ý dưới ô.` : sentences.noArea);
    });
  }

  /** Asks where this device is. */
  near(): void {
    this.page.wish(async (isLast) => {
      const { here, lookHere } = await import('./findernear.ts');
      const point = await here().catch(() => undefined);
      const centres = await centresFile().catch(() => undefined);
      if (!isLast()) return;
      if (point) return this.page.found(lookHere(point, centres));
      this.page.say(sentences.noPlace);
      this.input.focus();
    });
  }

  /** Looks in units of today. Distances need the centres; the places of an area do not. */
  go(units: readonly AreaNow[], named: Pick<AreaAnswer, 'label' | 'sentence'>): void {
    this.page.wish(async (isLast) => {
      const centres = await centresFile().catch(() => undefined);
      if (isLast()) this.page.found(look(units, named, centres));
    });
  }

  /** Looks in the units that a link names, or does `otherwise` where it names none of today's. */
  linked(codes: readonly string[], otherwise: () => void): void {
    this.page.wish(async (isLast) => {
      const units = unitsOf(codes, (await areasFile()).gazetteer);
      if (!isLast()) return;
      if (units.length > 0) this.go(units, { label: units.map(fullName).join('; ') });
      else otherwise();
    });
  }

  private take(answer: AreaAnswer): void {
    this.input.value = answer.label;
    this.box.close();
    this.go(answer.now, answer);
  }

  private enter(): void {
    const { value } = this.input;
    if (value.trim() === '') return;
    this.page.wish(async (isLast) => {
      const { search } = await areasFile();
      const [first, ...others] = search(value);
      if (!isLast()) return;
      if (first && others.length === 0 && first.now.length === 1) this.take(first);
      else this.page.say(first ? sentences.choose : sentences.noArea);
    });
  }
}
