import type { Day, Language } from '../../corpus/model.ts';
import type { FactKey, Facts } from '../facts/facts.ts';

/**
 * A conversation about one household. Plain data: the caller keeps it, for as long as the conversation lasts and no longer, and never
 * writes it to a log.
 */
export interface HouseholdState {
  readonly language: Language;
  /** The day whose rules are applied. */
  readonly day: Day;
  /** Ids of supports asked about; null for all. */
  readonly targets: readonly string[] | null;
  readonly facts: Facts;
  /** Answered with "I do not know". */
  readonly skipped: readonly FactKey[];
  /** The fact asked for last; null when nothing is asked. */
  readonly asked: FactKey | null;
  /** When something was said last, milliseconds since 1970. */
  readonly touched: number;
}

/** After so much silence a conversation is over and its facts are dropped, milliseconds. */
export const LONGEST_SILENCE = 30 * 60 * 1000;

/** Whether a conversation has been silent for too long to go on. */
export function isExpired(state: HouseholdState, now: number): boolean {
  return now - state.touched > LONGEST_SILENCE;
}
