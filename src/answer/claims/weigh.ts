import type { Language } from '../../corpus/model.ts';
import { sameQuantity } from '../../language/quantities.ts';
import { splitSentences } from '../../language/sentences.ts';
import { whoIn } from '../verify/entailment/who.ts';
import { type Counted, countedIn } from './counted.ts';
import type { Claim } from './find-claim.ts';

/** Whether what was claimed is so by what was found; `partly`: the figure found is a bound that leaves room for it. */
export type Weight = 'true' | 'false' | 'partly';

/** What no longer, or not yet, holds is no measure of what holds. */
const NOT_NOW =
  /không còn|chưa áp dụng|mức cũ|trước đó|trước đây|đã hết|chưa xác nhận|no longer|not yet|previously|before that|formerly|old (?:level|rate|figure)|replaced/iu;
const PART = /[;()]|(?<!\d),|,(?!\d)|\s(?:và|and)\s/u;

/**
 * Weighs a claim by the first sentence of an answer that holds a figure of its kind.
 * @returns `null` when the answer holds none, or holds several of which only some agree
 */
export function weigh(
  claim: Claim,
  sentences: readonly string[],
  language: Language,
): { readonly at: number; readonly weight: Weight } | null {
  const asked = whoIn(claim.open);
  for (const [at, sentence] of sentences.entries()) {
    const found = measures(sentence, claim.claimed, asked, language);
    if (found.length === 0) continue;
    const weight = weightOf(claim.claimed, found);
    return weight === null ? null : { at, weight };
  }
  return null;
}

/** Figures of a sentence that are of the claimed kind and about who is asked about. */
function measures(
  sentence: string,
  claimed: Counted,
  asked: ReadonlySet<string>,
  language: Language,
): readonly Counted[] {
  const parts = splitSentences(sentence)
    .flatMap((one) => (NOT_NOW.test(one.split(PART)[0] ?? '') ? [] : one.split(PART)))
    .filter((part) => !NOT_NOW.test(part))
    .map((part) => ({
      others: [...whoIn(part)].filter((who) => !asked.has(who)).length,
      figures: countedIn(part, language).filter((figure) => comparable(figure, claimed)),
    }))
    .filter(({ figures }) => figures.length > 0);
  const fewest = Math.min(...parts.map(({ others }) => others));
  return parts.filter(({ others }) => others === fewest).flatMap(({ figures }) => figures);
}

function comparable(figure: Counted, claimed: Counted): boolean {
  if (figure.kind !== claimed.kind) return false;
  return figure.rate === null || claimed.rate === null || figure.rate === claimed.rate;
}

function weightOf(claimed: Counted, found: readonly Counted[]): Weight | null {
  const same = found.filter(({ quantity }) => sameQuantity(quantity, claimed.quantity));
  if (same.length > 0) {
    // 0,55 % a month and 6,6 % a year are one rate; two amounts under one rate are two claims
    const others = found.filter((figure) => !same.includes(figure) && same.some(({ rate }) => rate === figure.rate));
    return others.length === 0 ? 'true' : null;
  }
  return found.every((figure) => leavesRoom(figure, claimed)) ? 'partly' : 'false';
}

/** `at least 70 %` does not deny 100 %, nor `up to 100 million` 50. */
function leavesRoom({ bound, quantity }: Counted, claimed: Counted): boolean {
  if (bound === null || claimed.bound === bound) return false;
  const [limit, value] = [quantity, claimed.quantity].map(({ readings }) => Number(readings[0]));
  if (limit === undefined || value === undefined || Number.isNaN(limit) || Number.isNaN(value)) return false;
  return bound === 'least' ? value > limit : value < limit;
}
