import type { PersonFacts } from '../facts/facts.ts';
import { PERSON_WORDS } from './person-words.ts';
import { readAmounts } from './read-amounts.ts';
import type { ToldText } from './told-text.ts';

/** Something said of one person, and where. */
export interface ToldTrait {
  readonly facts: PersonFacts;
  readonly start: number;
  readonly end: number;
}

/** The social pension that a pension is held against was 500.000 and is 540.000 đồng; between them it is not said on which side. */
const SURELY_LOWER = 500_000;
const SURELY_HIGHER = 540_000;

/** A support or a group that is named, not a person of the household: "học sinh bán trú được hỗ trợ gì", "trợ cấp người khuyết tật". */
const NAMED =
  /(?:tro cap|ho tro|che do|chinh sach|danh cho|doi voi|cho)(?: hoc sinh| nguoi| tre em| tre| cac)* $|(?:allowance|support|benefits?|for|of)(?: (?:a|the|people|persons?|children|with))* $/u;

/** What a text says of single persons, in order. */
export function readTraits(text: ToldText): readonly ToldTrait[] {
  const found: ToldTrait[] = [];
  for (const [pattern, facts] of PERSON_WORDS) {
    for (const match of text.folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((it) => start < it.end && it.start < end)) continue;
      if (NAMED.test(text.folded.slice(Math.max(0, start - 40), start))) continue;
      found.push({ facts: 'pension' in facts ? pensionIn(text, facts, end) : facts, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A pension with its amount says on which side of the social pension it is. */
function pensionIn(text: ToldText, facts: PersonFacts, end: number): PersonFacts {
  if (facts.pension?.length === 1) return facts;
  const amount = readAmounts(text).find(({ start }) => start >= end && start - end < 20)?.range;
  if (amount === undefined) return /(?:thap|it|tiny|small|low)/u.test(text.folded) ? facts : { pension: ['has'] };
  if (amount.to !== null && amount.to < SURELY_LOWER) return { pension: ['lower'] };
  return amount.from >= SURELY_HIGHER ? { pension: ['has'] } : facts;
}
