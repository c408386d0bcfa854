import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import type { Verdict } from '../../../src/eligibility/model.ts';

/** A household with what is expected of one support, reckoned by hand. */
export interface HouseholdCase {
  readonly name: string;
  readonly day: string;
  readonly facts: Facts;
  readonly support: string;
  readonly verdict: Verdict;
  /** Id of the case that is met. */
  readonly granted?: string;
  /** VND a month, for all it is paid for. */
  readonly monthly?: number;
  readonly once?: number;
  readonly loan?: number;
  /** Interest, percent a year. */
  readonly percent?: number;
}
