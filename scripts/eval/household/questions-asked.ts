import type { CriteriaOfDay } from '../../../src/eligibility/criteria/criteria.ts';
import type { Wording } from '../../../src/eligibility/criteria/wording.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import { fullForm } from './full-form.ts';
import { interview } from './interview.ts';

/** A household to be asked about some supports. */
export interface AskedHousehold {
  readonly rules: CriteriaOfDay;
  readonly wording: Wording;
  readonly targets: readonly string[] | null;
  readonly truth: Facts;
}

/** How many questions were asked of a household, and how many the full form has. */
export interface QuestionCount {
  readonly asked: number;
  readonly full: number;
}

/**
 * Counts the questions that each household is asked, nothing being told beforehand.
 * @param pick answers what a household leaves open: picks one of so many; give a seeded one for figures that stay.
 */
export function countQuestions(
  households: readonly AskedHousehold[],
  pick: (count: number) => number,
): readonly QuestionCount[] {
  return households.map(({ rules, wording, targets, truth }) => ({
    asked: interview({ truth, pick, inquiry: { rules, wording, targets, skipped: new Set() } }).asked.length,
    full: fullForm(rules, targets).size,
  }));
}

/** Questions asked of all households together as a share of those the full forms have, 0 to 1. */
export function shareAsked(counts: readonly QuestionCount[]): number {
  const sum = (of: readonly number[]): number => of.reduce((total, it) => total + it, 0);
  return sum(counts.map(({ asked }) => asked)) / sum(counts.map(({ full }) => full));
}
