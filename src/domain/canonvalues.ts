import { canonText } from './canon.ts';

const addresses = /((?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+)/u;

/** Takes text that editors wrote and gives it in its canonical spelling; web and mail addresses in it stay as they are. */
export const canonVisible = (text: string): string =>
  text
    .split(addresses)
    .map((part, index) => (index % 2 === 0 ? canonText(part) : part))
    .join('');

/** Takes what stands in a file of content and gives the same with each text in it canonical. */
export function canonValues(value: unknown): unknown {
  if (typeof value === 'string') return canonVisible(value);
  if (Array.isArray(value)) return value.map(canonValues);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, canonValues(it)]));
}
