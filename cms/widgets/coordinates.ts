import { positionSchema } from '../../src/schemas/position.ts';

/** A point in degrees (WGS 84). */
export type Point = { lat: number; lng: number };

/** A point that a text tells; `swapped` when it told the longitude first without saying so. */
export type Pasted = Point & { swapped: boolean };

/**
 * Takes what someone pasted (a pair of decimals, degrees with minutes and seconds, a `geo:` address or
 * a map's long address) and gives its point; undefined when it tells none. Only a pair that lies in
 * Việt Nam the other way round alone is turned round.
 */
export function pasted(text: string): Pasted | undefined {
  const whole = text.normalize('NFC').replaceAll('º', '°').trim();
  return /^(https?:|geo:)/i.test(whole) ? ofAddress(whole) : ofPair(whole);
}

/** Takes what stands in a box, with a comma or a point, and gives the number; undefined when it is none. */
export function decimal(text: string): number | undefined {
  const written = text.trim().replace(',', '.');
  return /^-?\d+(\.\d*)?$/.test(written) ? rounded(Number(written)) : undefined;
}

/** Takes degrees and gives them to a tenth of a metre: six digits after the point. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Whether a point lies within the bounds of the country that the schema knows. */
export const inCountry = ({ lat, lng }: Point): boolean =>
  positionSchema.safeParse({ precision: 'building', lat, lng }).success;

function turned(lat: number, lng: number): Pasted {
  const swapped = !inCountry({ lat, lng }) && inCountry({ lat: lng, lng: lat });
  const [north, east] = swapped ? [lng, lat] : [lat, lng];
  return { lat: rounded(north), lng: rounded(east), swapped };
}

const number = '(-?\\d{1,3}(?:\\.\\d+)?)';

/** Where maps write a point into their addresses: that of a marked place before that of the view. */
const places = [
  `!3d${number}!4d${number}`,
  `[?&](?:q|query|ll|sll|center|destination|daddr|cp)=(?:loc:)?${number}[,~ ]+${number}`,
  `[?&]m?lat=${number}&(?:m?lon|lng)=${number}`,
  `^geo:${number},${number}`,
  `/(?:place|search|dir)/(?:[^?]*/)?${number},[ +]*${number}`,
  `@${number},${number}`,
  `#map=[\\d.]+/${number}/${number}`,
].map((pattern) => new RegExp(pattern, 'i'));

function ofAddress(address: string): Pasted | undefined {
  const plain = decoded(address);
  for (const place of places) {
    const [, lat, lng] = place.exec(plain) ?? [];
    if (lat !== undefined && lng !== undefined) return turned(Number(lat), Number(lng));
  }
  const [, path = ''] = /\/maps\/place\/([^/]+)/.exec(plain) ?? [];
  return ofPair(path.replaceAll('+', ' '));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Degrees, perhaps minutes and seconds, perhaps the letter of a hemisphere, in English or Vietnamese. */
const angle =
  "(-?\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’]\\s*)?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|″|”|''|′′)\\s*)?([NSEWBĐ])?";
const pair = new RegExp(`^${angle}\\s*[\\s,;/]\\s*${angle}$`, 'iu');
const labels = /vĩ độ|kinh độ|latitude|longitude|lat|lng|lon|độ|[()[\]:=]/giu;

function ofPair(text: string): Pasted | undefined {
  const found = pair.exec(text.replace(labels, ' ').trim());
  if (!found) return undefined;
  const [, ...parts] = found;
  const letters = [parts[3], parts[7]].map((letter) => letter?.toUpperCase());
  const first = degrees(parts.slice(0, 4));
  const second = degrees(parts.slice(4));
  if (/^[EWĐ]$/.test(letters[0] ?? '')) return { ...told(second, first), swapped: false };
  if (letters[0] !== undefined) return { ...told(first, second), swapped: false };
  return turned(first, second);
}

const told = (lat: number, lng: number): Point => ({ lat: rounded(lat), lng: rounded(lng) });

function degrees([whole = '', minutes, seconds, letter]: readonly (string | undefined)[]): number {
  const value = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));
  const size = Math.abs(value(whole)) + value(minutes) / 60 + value(seconds) / 3600;
  return whole.startsWith('-') || /^[SW]$/i.test(letter ?? '') ? -size : size;
}
