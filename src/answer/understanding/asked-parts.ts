import type { Language } from '../../corpus/model.ts';
import { forRules, phrases, says } from '../safety/phrases.ts';
import { type Facet, findFacets, findWanted, type Wanted } from './facets.ts';

/** One of several things that a message asks. */
export interface AskedPart {
  readonly text: string;
  /** What is told right before it, "quê em ở tỉnh Yên Bái cũ". */
  readonly told: string;
  readonly facets: readonly Facet[];
  readonly wanted: Wanted;
}

const MOST = 4;
const BREAK = /[?;:!\n]+|[,.]+(?=\s|$)/u;
/** Joins two questions where both sides ask. */
const JOIN = /\s(?:và|va|còn|and|also)\s/iu;

/** A break with something after it, or a join: without either a message asks one thing. */
const SEVERAL = /[?;:!\n,.]\s+\S|\s(?:và|va|còn|and|also)\s/iu;

/** Words that ask, in a text without marks. `may` and `ai` may be other words, but hardly at the beginning of what is counted or done. */
const ASKS: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: phrases(`
    bao nhieu|bao lau|bao gio|khi nao|the nao|ra sao|nhu nao|ntn|gi|nao|dau|lam sao|vi sao|tai sao|bn
    may (tien|trieu|tram|phan tram|phan|thang|ngay|nam|tuoi|lan|nguoi|ho|kg|ky|ki|can|so|loai|muc|buoc|dich vu|chi so|xa|phuong|ban|bo)
    (mau|mau so|he so|so|la|mau don|thu) may
    ai (\\w+)|(la|do|boi|cho|gap|hoi) ai
    (co|duoc|phai|da|con|dung)( \\w+)* (khong|ko|k|hong|hok|chua)( (vay|a|ad|ha|nhi|the|v))*(?= $)
    tinh sao|thi sao|sao (vay|a|ad)
  `),
  en: phrases(`
    how( \\w+)*|what( \\w+)*|which( \\w+)*|when( \\w+)*|where( \\w+)*|who( \\w+)*|why( \\w+)*|whose( \\w+)*
    (?<=^ ((and|but|so|or|then) )?)(is|are|does|do|can|could|will|would|should|did|has|have|must|may) (i|we|he|she|it|they|you|there|the|a|an|this|that|these|my|our|his|her|their|near-poor|poor)( \\w+)*
  `),
};

/**
 * The things that a message asks one after the other, "được vay bao nhiêu, lãi mấy phần trăm, nộp ở đâu?" → three; what is only told is none.
 * Empty when it asks one thing.
 * @param text abbreviations written out
 */
export function findAskedParts(text: string, language: Language): readonly AskedPart[] {
  if (!SEVERAL.test(text)) return [];
  const pieces = text.split(BREAK).flatMap((piece) => joined(piece, language));
  const parts: AskedPart[] = [];
  let told = '';
  for (const piece of pieces) {
    const rules = forRules(piece);
    if (says(rules, ASKS[language])) {
      parts.push({ text: piece.trim(), told: told.trim(), facets: findFacets(rules), wanted: findWanted(rules) });
      told = '';
    } else told += ` ${piece.trim()}`;
  }
  return parts.length < 2 || parts.length > MOST ? [] : parts;
}

const asks = (piece: string, language: Language): boolean => says(forRules(piece), ASKS[language]);

/** The sides of a join that each ask; the piece as it is when one side only tells. */
function joined(piece: string, language: Language): readonly string[] {
  const sides = piece.split(JOIN);
  return sides.length > 1 && sides.every((side) => asks(side, language)) ? sides : [piece];
}
