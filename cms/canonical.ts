import { canonValues, canonVisible } from '../src/domain/canonvalues.ts';

/** Takes an entry's data with its body and gives it with every text composed (NFC) and in one tone style; addresses, and code in the body, stay. */
export const canonical = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, it]) => [
      key,
      key === 'body' && typeof it === 'string' ? canonicalBody(it) : canonValues(it),
    ]),
  );

const code = /(```[^]*?(?:```|$)|`[^`\n]*`)/;

const canonicalBody = (text: string): string =>
  text
    .split(code)
    .map((part, index) => (index % 2 === 0 ? canonVisible(part) : part))
    .join('');
