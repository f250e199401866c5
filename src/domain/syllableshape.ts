// Apart from the list of rhymes, which is too long to be sent to every reader.
const shape =
  /^(ngh?|[cgknpt]h|gi|qu|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(ch|n[gh]?|[cmpt])?$/;

/** Whether a word in small letters without tone has the shape of a Vietnamese syllable, with or without the other marks ("nghien"); no more than that. */
export const isShapedSo = (letters: string): boolean => shape.test(letters);
