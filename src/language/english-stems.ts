import { stemmer } from 'stemmer';
import { foldDiacritics } from './fold.ts';

const POSSESSIVE = /['’]s?$/u;
const STOP_WORDS = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its
  me my no not of on or our she should so such than that the their them then there these they this those to us was we were what when
  where which who whom whose why will with would you your`.split(/\s+/u),
);

/** Whether an English word says nothing about the subject ("the", "which"). Lower case expected. */
export function isEnglishStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** One English word as it is, in lower case, without marks and without possessive: `Commune's` → `commune`. */
export function bareEnglishWord(word: string): string {
  return foldDiacritics(word).replace(POSSESSIVE, '');
}

/**
 * The stem of one English word: the bare word by Porter's rules. Words with digits stay as they are.
 */
export function englishStem(word: string): string {
  const bare = bareEnglishWord(word);
  return /\d/u.test(bare) ? bare : stemmer(bare);
}
