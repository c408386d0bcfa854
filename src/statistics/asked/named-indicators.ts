import type { Indicator } from '../../corpus/observations.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { standsAlone } from '../family.ts';

/** Indicators outside of the poverty reviews that a text names. */
export interface NamedIndicators {
  readonly named: readonly string[];
  /** The words ask for the number itself: "bao nhiêu nhà", "số mô hình sinh kế". */
  readonly outright: boolean;
  /** The text with what was read taken out. */
  readonly rest: string;
}

/** Capital without a word on whether it was planned, raised or spent: all of it. */
const CAPITAL =
  / von(?: (?:§|cho|cua|o|chuong trinh|muc tieu quoc gia|xoa doi)){0,4} giam ngheo | (?:capital|funds?|money|budget) (?:(?:of|for|in|the) ){1,2}poverty reduction /u;
const OUTRIGHT = /^ (?:so|tong|ty le|bao nhieu|number|total|how many) /u;
const ASKED_BEFORE = / (?:bao nhieu|may|so|tong|how many|number of) $/u;

/** Finds the names and synonyms of indicators that stand alone, the longest first. */
export function createNamedIndicators(indicators: readonly Indicator[]): (plain: string) => NamedIndicators {
  const phrases = indicators
    .filter(({ id }) => standsAlone(id))
    .flatMap(({ id, label, synonyms }) =>
      [label.vi, label.en, ...[label.vi, label.en].flatMap(shorter), ...synonyms].map((text) => ({
        id,
        words: plainPhrase(text),
      })),
    )
    .toSorted((a, b) => b.words.length - a.words.length)
    .map(({ id, words }) => ({ id, pattern: phrasePattern(words) }));
  const capital = indicators.filter(({ unit }) => unit.endsWith('VND')).map(({ id }) => id);
  return (plain) => {
    let rest = plain;
    const named: string[] = [];
    let outright = false;
    for (const { id, pattern } of phrases) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      if (!named.includes(id)) named.push(id);
      outright ||= OUTRIGHT.test(match[0]) || ASKED_BEFORE.test(rest.slice(0, match.index + 1));
      rest = `${rest.slice(0, match.index)} # ${rest.slice(match.index + match[0].length)}`.replaceAll(/ {2,}/gu, ' ');
    }
    return { named: named.length === 0 && CAPITAL.test(rest) ? capital : named, outright, rest };
  };
}

/** A label as people say it: without what stands in brackets, without "số" before what is counted. */
function shorter(label: string): readonly string[] {
  const bare = label.replaceAll(/\s*\([^)]*\)/gu, '');
  return [bare, bare.replace(/^(?:số|number of) /u, '')];
}

/** The words of a phrase in their order; a place and small words may stand between them. */
function phrasePattern(words: readonly string[]): RegExp {
  const between =
    words.length > 1
      ? ' (?:(?:§|o|tai|cua|trong|da|duoc|nay|bao nhieu|may|xay|sua|sua chua|moi|in|of|the|have|has|been|were|was) ){0,4}'
      : ' ';
  return new RegExp(` ${words.join(between)} `, 'u');
}

function plainPhrase(text: string): readonly string[] {
  return foldDiacritics(text)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .split(' ');
}
