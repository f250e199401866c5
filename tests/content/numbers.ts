const gaps = '[\\s.\\-()]*';
const spaced = (digits: string): string => [...digits].join(gaps);

/** Numbers for reporting crime, without the leading zero: C04, and Công an Hà Nội. */
const reportNumbers = ['769040404', '705131313'];

/** Takes a text and gives the crime-reporting numbers in it, however they are grouped. */
export const reports = (text: string): string[] =>
  reportNumbers.filter((digits) =>
    new RegExp(`(?<!\\d)(0|\\+?84)?${gaps}${spaced(digits)}(?!\\d)`).test(text),
  );

/** Vietnamese mobile numbers: 0 or +84, then 3, 5, 7, 8 or 9 and eight digits. */
const mobile = new RegExp(
  `(?<![\\d/-])(?:0|\\+?84)${gaps}[35789](?:[\\s.\\-]?\\d){8}(?![\\d/])`,
  'g',
);

/** Takes a text and gives the mobile numbers in it; addresses on the web are passed over. */
export const mobiles = (text: string): string[] =>
  [...text.replace(/https?:\/\/\S+/g, '').matchAll(mobile)].map((match) => match[0]);
