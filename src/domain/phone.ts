/**
 * Takes a number to dial (short or E.164) and gives it as Vietnamese readers group it: 0769.04.04.04,
 * 1800 6606, 115. Area codes have three digits in Hà Nội and TP.HCM (024, 028), four elsewhere (0234).
 */
export function phoneText(number: string): string {
  if (/^1[89]00/.test(number)) return `${number.slice(0, 4)} ${number.slice(4)}`;
  if (!number.startsWith('+84')) return number;
  const national = `0${number.slice(3)}`;
  if (national.length === 10) return national.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)$/, '$1.$2.$3.$4');
  const groups = /^02[48]/.test(national) ? /^(\d{3})(\d{4})(\d{4})$/ : /^(\d{4})(\d{4})(\d{3})$/;
  return national.replace(groups, '$1.$2.$3');
}

/** Takes a text and numbers to dial and gives those of them that stand in it, however grouped, +84 and 0 alike. */
export const numbersIn = (text: string, numbers: readonly string[]): string[] =>
  numbers.filter((number) => pattern(number).test(text));

const gaps = '[\\s.\\-()]*';

function pattern(number: string): RegExp {
  const abroad = number.startsWith('+84');
  const digits = [...number.replace(/^\+84|\D/g, '')].join(gaps);
  return new RegExp(`(?<!\\d)${abroad ? `(?:0|\\+?84)?${gaps}` : ''}${digits}(?!\\d)`);
}
