import type { Day, Language } from '../corpus/model.ts';
import type { FactName, Group } from './facts/catalogue.ts';

/** Whether a condition holds, as far as is known. */
export type Truth = 'met' | 'not_met' | 'unknown';

/** What is said about a scheme; never more, since the commune decides. */
export type Verdict = 'likely' | 'unlikely' | 'cannot_tell';

export type Bilingual = Readonly<Record<Language, string>>;

export const COMPARISONS = ['atMost', 'below', 'atLeast', 'above'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A condition. Numbers are compared as whole VND, years, months or kWh. */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'at_least'; readonly count: number; readonly of: readonly Expression[] }
  /** The first that is known decides; the ones after it stand in while it is not. */
  | { readonly kind: 'first_known'; readonly of: readonly Expression[] }
  /** One condition for each option of a choice. */
  | { readonly kind: 'by'; readonly fact: FactName; readonly of: Readonly<Record<string, Expression>> }
  | { readonly kind: 'compare'; readonly fact: FactName; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: 'is'; readonly fact: FactName; readonly values: readonly string[] }
  | { readonly kind: 'someone'; readonly group: Group }
  | { readonly kind: 'criterion'; readonly id: string }
  /** A rule of which the content could not be confirmed: never met, never not met. */
  | { readonly kind: 'unconfirmed' };

/** The law a condition rests on: id of the register, and article or clause where it is known. */
export interface Basis {
  readonly source: string;
  readonly at: Bilingual | null;
}

/** A line of a scheme's document: the first in force that holds these words. */
export interface LineReference {
  /** Scheme id; null for the scheme that is evaluated. */
  readonly scheme: string | null;
  readonly words: Bilingual;
}

/** Days a version holds, both included; null is open. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** One condition with its name, as it holds during a span. */
export interface CriterionVersion extends Span {
  readonly test: Expression;
  readonly basis: readonly Basis[];
  readonly line: LineReference | null;
  /** `false` when the rule was read second-hand only: the reader is asked to confirm it. */
  readonly confirmed: boolean;
}

export interface Criterion {
  readonly id: string;
  readonly label: Bilingual;
  readonly versions: readonly CriterionVersion[];
}

/** What a case is worth. VND; `each` says for whom it is paid. */
export type Amount =
  | { readonly kind: 'monthly'; readonly vnd: number; readonly each: Each; readonly months: number | null }
  | { readonly kind: 'once'; readonly vnd: number; readonly each: Each }
  /** Times the social-assistance benchmark of the day, a month. */
  | { readonly kind: 'benchmark'; readonly coefficient: number; readonly each: Each }
  /** Percent of the health insurance premium of the day, a month. */
  | { readonly kind: 'premium'; readonly percent: number; readonly each: Each }
  /** Percent of the base salary of the day, a month. */
  | { readonly kind: 'salary'; readonly percent: number; readonly each: Each }
  /** A loan: ceiling in VND, interest in percent a year, longest term in months. */
  | { readonly kind: 'loan'; readonly vnd: number; readonly percent: number | null; readonly months: number | null }
  | { readonly kind: 'service' };
export type Each = 'person' | 'member' | 'child' | 'household';

/** One way of getting a scheme. */
export interface Case {
  readonly id: string;
  readonly when: Expression;
  /** Amounts by span; those of a day are paid together. */
  readonly amounts: readonly DatedAmount[];
  /** Lines that say who gets it. */
  readonly rule: readonly LineReference[];
  /** Lines that say what it gives; those not in force on a day are not found on it. */
  readonly gives: readonly LineReference[];
}

/** An amount with the days it holds; `confirmed: false` when it was read second-hand only. */
export interface DatedAmount extends Span {
  readonly amount: Amount;
  readonly confirmed: boolean;
}

/** One support with its cases, the best first: the first that is met is the outcome. */
export interface Entitlement {
  readonly id: string;
  readonly label: Bilingual;
  /** Subjects a question may name to ask for it. */
  readonly topics: readonly string[];
  /** Members it is decided for, one by one; null when it is for the household. */
  readonly each: Group | null;
  /** Its questions touch private matters, so it is only looked into when asked for or when the fact was told. */
  readonly onRequest: boolean;
  /** Only one of those with the same mark is paid to one person: the highest. */
  readonly exclusive: string | null;
  readonly versions: readonly EntitlementVersion[];
}

export interface EntitlementVersion extends Span {
  /** Id of the scheme in the corpus. */
  readonly scheme: string;
  readonly cases: readonly Case[];
}

/** A figure that amounts are reckoned from, by day. */
export interface Reference extends Span {
  readonly kind: 'benchmark' | 'premium' | 'salary';
  readonly vnd: number;
  readonly confirmed: boolean;
  readonly line: LineReference;
}

/** A subject that a question can name. */
export interface Topic {
  readonly id: string;
  /** Wider topics that this one stands in for when both are named. */
  readonly narrows: readonly string[];
  /** Counts only when no other topic is named, and then only for the members told of, where there are any. */
  readonly general: boolean;
  readonly cues: Readonly<Record<Language, readonly RegExp[]>>;
}
