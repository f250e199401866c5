/** Takes a sentence with {} in it and what goes there, in order, and gives it filled in. */
export const filled = (sentence: string, ...values: readonly string[]): string =>
  sentence.split('{}').reduce((done, text, at) => done + (values[at - 1] ?? '') + text);
