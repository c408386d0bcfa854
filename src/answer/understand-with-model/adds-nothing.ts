import type { Language } from '../../corpus/model.ts';
import { detectLanguage } from '../../language/detect.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { findQuantities, sameQuantity } from '../../language/quantities.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { findMisuse } from '../safety/misuse.ts';
import { forRules } from '../safety/phrases.ts';
import { tidyText } from '../steps/tidy.ts';

const LENGTH = { least: 8, most: 200 };
/** No markup, no address, no fence. */
const PLAIN = /^[\p{L}\p{M}\d\s.,:;?!%/()'’“”"–-]+$/u;

/**
 * Whether a question that a model wrote asks for nothing that the person's own question does not hold: no figure, day or place of its own,
 * no word that no document knows, in the language it should be in.
 */
export function addsNothing(text: string, language: Language, draft: Draft, knowledge: Knowledge): boolean {
  if (text !== tidyText(text) || text.length < LENGTH.least || text.length > LENGTH.most || !PLAIN.test(text))
    return false;
  if (detectLanguage(text).language !== language || findMisuse(forRules(text)) !== null) return false;
  const own = `${draft.text} ${draft.search}`;
  const known = [...findQuantities(own, 'vi'), ...findQuantities(own, 'en')];
  const isKnown = findQuantities(text, language).every((figure) => known.some((other) => sameQuantity(figure, other)));
  return isKnown && placesAreOf(own, text, knowledge) && wordsAreKnown(own, text, language, knowledge);
}

/** What a place is, said or left out beside its name. */
const PLACE_WORDS =
  'tinh thanh pho huyen quan thi xa phuong tran dac khu cu o tai province city district commune ward town former in of'.split(
    ' ',
  );

function placesAreOf(own: string, text: string, { withoutPlaces }: Knowledge): boolean {
  const rest = new Set(wordsOf(withoutPlaces(text)));
  const asked = new Set([...wordsOf(own), ...PLACE_WORDS]);
  return wordsOf(text).every((word) => rest.has(word) || asked.has(word));
}

function wordsAreKnown(own: string, text: string, language: Language, { retriever }: Knowledge): boolean {
  const asked = new Set(wordsOf(own));
  return (text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).every(
    (word) => asked.has(foldDiacritics(word)) || retriever.frequency(word.toLowerCase(), language) > 0,
  );
}

function wordsOf(text: string): readonly string[] {
  return foldDiacritics(text).match(/[\p{L}\d]+/gu) ?? [];
}
