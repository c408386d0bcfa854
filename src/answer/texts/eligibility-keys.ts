import type { Truth } from '../../eligibility/model.ts';

/** Fixed wording of answers about one's own household. `{…}` is filled in by code. */
export interface EligibilityTexts {
  /** Who an answer is about when it is no member in particular. */
  readonly household: string;
  readonly likely: string;
  readonly unlikely: string;
  readonly notYet: string;
  /** `{conditions}` are what is left to know. */
  readonly depends: string;
  readonly severalOpen: string;
  readonly nobody: string;
  /** What the household counts as. `{class}` and `{other}` are names of classes. */
  readonly classLikely: string;
  readonly classUnlikely: string;
  readonly classOther: string;
  readonly classOtherMaybe: string;
  readonly classMaybe: string;
  readonly classNotYet: string;
  readonly or: string;
  readonly truth: Readonly<Record<Truth, string>>;
  /** One condition: `{truth}`, `{label}`, `{held}`, `{basis}`. */
  readonly criterion: string;
  readonly held: string;
  /** For an income of which only the most is known. */
  readonly heldAtMost: string;
  readonly over: string;
  readonly equal: string;
  readonly under: string;
  readonly basis: string;
  readonly confirm: string;
  readonly rule: string;
  readonly gives: string;
  readonly howTo: string;
  /** `{total}` for `{times}` people or children. */
  readonly forAll: string;
  readonly forChildren: string;
  readonly forMonths: string;
  readonly reckoned: string;
  readonly shared: string;
  readonly wouldChange: string;
  readonly fromDay: string;
  readonly fromDayMeets: string;
  readonly onlyOne: string;
  readonly listLikely: string;
  readonly listOpen: string;
  readonly listAlso: string;
  readonly listNone: string;
  readonly begin: string;
  readonly ask: string;
  readonly ended: string;
  readonly whoseIncome: string;
  readonly decided: string;
  readonly decidedClass: string;
}
