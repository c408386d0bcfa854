import type { Day, Language } from '../corpus/model.ts';
import type { HouseholdState } from '../eligibility/conversation/state.ts';
import type { ObservationRow } from '../statistics/model.ts';

/** Every way a question can end; labels and fixed texts hang on this list. */
export const STATUSES = [
  'answered',
  'clarify',
  'not_in_corpus',
  'out_of_scope',
  'personal_case',
  'private_data',
  'refused',
  'emergency',
  'small_talk',
  'unavailable',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a follow-up may take from the turn before it. */
export interface Turn {
  readonly text: string;
  /** The text holds words of the turn before it, too. */
  readonly leans?: boolean;
  readonly language: Language;
  readonly scheme: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly indicator: string | null;
  /** The conversation about a household that is under way; null when it has ended. Kept with the turn and nowhere else. */
  readonly household?: HouseholdState | null;
}

/** A question as a channel hands it over. */
export interface Question {
  readonly text: string;
  /** Wanted language of the reply; found from the text when absent. */
  readonly language?: Language;
  /** The day asked about, `YYYY-MM-DD`. */
  readonly today: Day;
  /** Name or id of the place of the person who asks. */
  readonly place?: string;
  readonly role?: 'household' | 'official' | 'administrator';
  readonly previous?: Turn;
}

/** A span an answer rests on. */
export interface Citation {
  readonly passage: string;
  readonly document: string;
  readonly title: string;
  readonly number: string | null;
  readonly url: string | null;
  readonly quote: string;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

/** A piece of an answer; `cites` are indexes into the answer's citations. Never markup. */
export type AnswerBlock =
  | { readonly kind: 'lead' | 'paragraph' | 'note'; readonly text: string; readonly cites: readonly number[] }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly text: string; readonly cites: readonly number[] }[];
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly cites: readonly number[];
    };

/** The reply, free of any channel. */
export interface Answer {
  readonly status: Status;
  readonly language: Language;
  readonly blocks: readonly AnswerBlock[];
  readonly citations: readonly Citation[];
  /** Questions to press next, at most 25 characters where they can be. */
  readonly followUps: readonly string[];
  /** Day of the look-up. */
  readonly asOf: Day;
  /** What a follow-up may take from this turn. */
  readonly turn: Turn;
  /** The observations behind the answer, when figures answer it: what a chart draws and an export holds. */
  readonly data?: readonly ObservationRow[];
}
