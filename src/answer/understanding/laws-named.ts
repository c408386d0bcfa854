import { documentNumberKey, findQuantities } from '../../language/quantities.ts';
import type { Draft } from '../draft.ts';
import { phrases, says } from '../safety/phrases.ts';

const ABOUT_DOCUMENT = phrases(`
  (nghi dinh|quyet dinh|thong tu|nghi quyet|luat|cong van|chi thi|nd|qd|tt|nq)( so)? \\d+[a-z]?(/\\d+)?( \\w+)*
  (decree|decision|circular|resolution|law|directive)( no\\.?| number)? \\d+[a-z]?(/\\d+)?( \\w+)*
`);
const NAMED =
  /(?<!\p{L})(?:nghị định|quyết định|thông tư|nghị quyết|luật|chỉ thị|nghi dinh|quyet dinh|thong tu|nghi quyet|luat|chi thi|decree|decision|circular|resolution|law|directive|nđ|qđ|nd|qd|tt|nq)\s*(?:số|so|no\.?|number)?\s*(\d{1,4})(?:\/(\d{4}))?/giu;
/** A law as a question names it. */
export interface LawNamed {
  readonly text: string;
  readonly number: string;
  readonly year: string | null;
  /** The full number was written, so that "not in the register" can be said. */
  readonly whole: boolean;
}

/** The laws that a question names by number, with or without the year: `Nghị định 07/2021`, `188/2025/NĐ-CP`. */
export function findLawsNamed({
  text,
  written,
  rules,
  search,
}: Pick<Draft, 'text' | 'written' | 'rules' | 'search'>): readonly LawNamed[] {
  const whole = findQuantities(text, written)
    .filter(({ kind }) => kind === 'document_number')
    .map((named) => ({ text: named.text, number: documentNumberKey(named.text), year: null, whole: true }));
  if (whole.length > 0) return whole;
  if (!says(rules, ABOUT_DOCUMENT)) return [];
  return [...search.matchAll(NAMED)].map(([named, number = '', year]) => ({
    text: named,
    number: number.replace(/^0+/u, ''),
    year: year ?? null,
    whole: false,
  }));
}

/** Whether a number is that of a law named; one named without its year is none in particular. */
export function isLawNamed(number: string | null, named: LawNamed): boolean {
  if (number === null) return false;
  const key = documentNumberKey(number);
  if (named.whole) return key === named.number;
  const [own, year] = key.split('/');
  return own === named.number && year === named.year;
}
