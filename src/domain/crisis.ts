import {
  childPhrases,
  childWords,
  crisisWords,
  harmless,
  shorthand,
  type CrisisNeed,
} from './crisiswords.ts';
import { fold, syllable } from './fold.ts';
import { isSyllable } from './syllables.ts';
import { keystrokes } from './telex.ts';

/** No one in need types more; what is longer is pasted. */
const mostWords = 80;

/**
 * Takes what someone typed, in any spelling, and gives what they may need at once, in the order in
 * which to show it; nothing when there is no sign of any. A false alarm is cheap, a miss is not.
 */
export function crisis(typed: string): CrisisNeed[] {
  const ways = [typedWords(typed), keyedWords(typed)];
  const is = (phrases: readonly Phrase[]): boolean => ways.some((words) => says(words, phrases));
  const needs = {
    medical: is(table.medical),
    violence: is(table.violence),
    'self-harm': is(table['self-harm']),
  };
  const child = is(table.child) || ((needs.violence || needs['self-harm']) && is(table.minors));
  // A wish to die is no overdose, though both have the word.
  const medical = needs.medical && !(needs['self-harm'] && !is(table.medicalSurely));
  return [
    ...(medical ? ['medical' as const] : []),
    ...(needs.violence ? ['violence' as const] : []),
    ...(needs['self-harm'] ? ['self-harm' as const] : []),
    ...(child ? ['child' as const] : []),
  ];
}

type Word = { key: string; letters: string; tone: string };
type Phrase = { words: Word[]; strict: boolean; marked: boolean };

const word = (text: string): Word => {
  const { letters, tone } = syllable(text);
  const key = fold(text);
  return { key: shorthand[key] ?? key, letters, tone: tone === '\u0303' ? '\u0309' : tone };
};

const parsed = (list: string): Phrase[] =>
  list.split('|').map((entry) => {
    const text = entry.trim();
    const phrase = text.replace(/^[=^]/, '');
    return {
      words: phrase.split(' ').map(word),
      strict: phrase !== text,
      marked: text.startsWith('^'),
    };
  });

const table = {
  medical: parsed(crisisWords.medical),
  medicalSurely: parsed(crisisWords.medical).filter(({ words }) => words[0]?.key !== 'chet'),
  violence: parsed(crisisWords.violence),
  'self-harm': parsed(crisisWords['self-harm']),
  child: parsed(childPhrases),
  minors: parsed(childWords),
  harmless: parsed(harmless),
};

const split = (typed: string): string[] =>
  typed
    .slice(0, 2000)
    .normalize('NFC')
    .toLowerCase()
    // Letters drawn out for emphasis: "cứuuu".
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, mostWords);

const typedWords = (typed: string): Word[] => split(typed).map(word);

/** The same with keys of Telex or VNI that were left as they are: "soocs thuoocs". */
const keyedWords = (typed: string): Word[] =>
  split(typed).map((text) => {
    const keyed = keystrokes(text);
    const { letters } = syllable(keyed ?? '');
    return word(keyed !== undefined && !isSyllable(text) && isSyllable(letters) ? keyed : text);
  });

function says(words: readonly Word[], phrases: readonly Phrase[]): boolean {
  const told = without(words, table.harmless);
  const whole = told.length === 1 ? (told[0]?.key ?? '') : '';
  return phrases.some(
    (phrase) =>
      told.some((_, at) => stands(phrase, told, at)) ||
      // Typed as one word: "socthuoc".
      (phrase.words.length > 1 && whole.length > 6 && whole.includes(joined(phrase))),
  );
}

const joined = ({ words }: Phrase): string => words.map(({ key }) => key).join('');

/** The words without phrases that tell of nothing; a gap keeps their neighbours apart. */
function without(words: readonly Word[], phrases: readonly Phrase[]): Word[] {
  const gone = new Set<number>();
  for (const phrase of phrases)
    words.forEach((_, at) => {
      if (stands(phrase, words, at)) phrase.words.forEach((__, step) => gone.add(at + step));
    });
  return words.map((it, at) => (gone.has(at) ? { key: '', letters: '', tone: '' } : it));
}

function stands({ words, strict, marked }: Phrase, told: readonly Word[], at: number): boolean {
  const same = words.every((wanted, step) => {
    const it = told[at + step];
    return it !== undefined && it.key === wanted.key && (!strict || agrees(it, wanted));
  });
  if (!same || !marked) return same;
  const it = told[at];
  return told.length === words.length || (it !== undefined && (isMarked(it) || plain(words)));
}

const isMarked = ({ key, letters, tone }: Word): boolean => letters !== key || tone !== '';

const plain = (words: readonly Word[]): boolean => !words.some(isMarked);

/** Whether typed marks can be those of the wanted word: fewer of them, but no others; hỏi and ngã are one. */
const agrees = (typed: Word, wanted: Word): boolean =>
  !isMarked(typed) ||
  ((typed.letters === wanted.letters || typed.letters === typed.key) &&
    (typed.tone === wanted.tone || typed.tone === ''));
