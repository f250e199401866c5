/** Three digits that are dialled as they stand, and lines at a common price. */
const short = /^1\d{2}$|^1[89]00\d{4,6}$/;

/**
 * What follows the 0 of a number within the country: mobiles have nine digits, fixed lines ten
 * (numbering plan of the Ministry of Information and Communications, circular 22/2014/TT-BTTTT and the
 * change of area codes of 2017).
 */
const national = /^(?:[35789]\d{8}|2\d{9})$/;

/**
 * Takes a number as people write it (`0912 345 678`, `(0234) 3822-325`, `+84 …`, `1800 6606`, `115`) and
 * gives it to dial, short or E.164; undefined when it is no number of Việt Nam, or more than one.
 */
export function typedPhone(text: string): string | undefined {
  const written = text.normalize('NFKC').trim();
  if (!/^\+?[\d\s().·/–-]+$/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  if (!written.startsWith('+') && short.test(digits)) return digits;
  const inside = withinCountry(written.startsWith('+') ? `00${digits}` : digits);
  return inside !== undefined && national.test(inside) ? `+84${inside}` : undefined;
}

/** The digits behind the 0 or the country's code; people write `+84 (0)203` too. */
const withinCountry = (digits: string): string | undefined =>
  /^(?:0084|84)0?([1-9]\d+)$/.exec(digits)?.[1] ?? /^0([1-9]\d+)$/.exec(digits)?.[1];
