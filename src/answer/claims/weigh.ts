import type { Language } from '../../corpus/model.ts';
import { sameQuantity } from '../../language/quantities.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import { whoIn } from '../verify/entailment/who.ts';
import { type Counted, countedIn } from './counted.ts';
import type { Claim } from './find-claim.ts';
import { isPast } from './past.ts';

/** Whether what was claimed is so by what was found; `partly`: the figure found is a bound that leaves room for it. */
export type Weight = 'true' | 'false' | 'partly';

/** A sentence that was found. */
export interface Evidence {
  readonly text: string;
  readonly language: Language;
  /** Titles of what it is cited from. */
  readonly titles: string;
}

const PART = /[;()]|(?<!\d),|,(?!\d)|\s(?:và|and)\s/u;
/** Least share of the claim's words in a sentence that denies it, and how near to the best a sentence must be that confirms it. */
const ENOUGH = 0.5;
const NEAR = 0.8;

interface Candidate {
  readonly at: number;
  /** Share of the claim's words in the sentence, and in it with its titles. */
  readonly support: number;
  readonly withTitle: number;
  readonly weight: Weight | null;
  readonly aboutOthers: boolean;
}

/**
 * Weighs a claim by the sentences of an answer that hold a figure of its kind: the one that shares most words with the claim decides. It is
 * denied only by a sentence about the same people that holds most of its words; a wrong "no" is worse than an answer without one.
 * @param judge of spans by the words of the claim
 * @returns `null` when nothing decides
 */
export function weigh(
  claim: Claim,
  found: readonly Evidence[],
  judge: SpanJudge,
): { readonly at: number; readonly weight: Weight } | null {
  const candidates = found
    .map((evidence, at) => candidateOf(claim, evidence, at, judge))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.support - a.support);
  const [best] = candidates;
  if (best === undefined || best.withTitle < ENOUGH) return null;
  const near = candidates.filter(({ support, aboutOthers }) => !aboutOthers && support >= NEAR * best.support);
  const confirming = near.find(({ weight }) => weight === 'true');
  // two sentences about the same that do not agree decide nothing
  if (
    confirming !== undefined &&
    near.some(({ weight, support }) => weight === 'false' && support >= confirming.support)
  )
    return null;
  const deciding = confirming ?? best;
  if (deciding.weight === null || deciding.aboutOthers) return null;
  return { at: deciding.at, weight: deciding.weight };
}

function candidateOf(claim: Claim, evidence: Evidence, at: number, judge: SpanJudge): Candidate | null {
  const asked = withBothAreas(whoIn(claim.open), evidence.text);
  const parts = splitSentences(evidence.text)
    .flatMap((one) => one.split(PART))
    .filter((part) => !isPast(part))
    .map((part) => ({ others: othersIn(part, asked), figures: measuresIn(part, claim, evidence.language) }))
    .filter(({ figures }) => figures.length > 0);
  if (parts.length === 0) return null;
  const fewest = Math.min(...parts.map(({ others }) => others));
  const measures = parts.filter(({ others }) => others === fewest).flatMap(({ figures }) => figures);
  const named = whoIn(`${evidence.text}\n${evidence.titles}`);
  return {
    at,
    support: judge(evidence.text, evidence.language),
    withTitle: judge(`${evidence.text}\n${evidence.titles}`, evidence.language),
    weight: weightOf(claim.claimed, measures),
    aboutOthers: fewest > 0 || [...asked].some((who) => !named.has(who)),
  };
}

const AREAS = ['rural', 'urban'] as const;

/** A claim that names no area is about both, where a sentence gives the figure of each. */
function withBothAreas(asked: ReadonlySet<string>, text: string): ReadonlySet<string> {
  const told = whoIn(text);
  const open = AREAS.every((area) => !asked.has(area) && told.has(area));
  return open ? new Set([...asked, ...AREAS]) : asked;
}

function othersIn(part: string, asked: ReadonlySet<string>): number {
  return [...whoIn(part)].filter((who) => !asked.has(who)).length;
}

function measuresIn(part: string, { claimed }: Claim, language: Language): readonly Counted[] {
  return countedIn(part, language).filter(
    ({ kind, rate, bound }) =>
      kind === claimed.kind && agree(rate, claimed.rate) && (kind !== 'date' || agree(bound, claimed.bound)),
  );
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
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
