import type { AreaAnswer } from '../domain/areaanswers.ts';
import type { Suggestion } from './finderbox.ts';

/** Takes what typed words may mean and gives it as a line below the box, which takes it. */
export const areaHint = (it: AreaAnswer, take: (it: AreaAnswer) => void): Suggestion => ({
  text: it.label,
  hint: fate(it),
  choose: () => take(it),
});

/** What became of a unit, without its name, which stands above: `nay là xã Thư Vũ, Hưng Yên`. */
const fate = ({ label, sentence }: AreaAnswer): string | undefined =>
  sentence?.replace(label, '').trim();
