import type { Day, Language } from '../corpus/model.ts';
import { isExpired } from '../eligibility/conversation/state.ts';
import type { Computed } from '../statistics/arithmetic.ts';
import type { ObservationRow } from '../statistics/model.ts';
import type { Claim } from './claims/find-claim.ts';
import type { Answer, Citation, AnswerBlock, Question, Status, Turn } from './model.ts';
import type { Facet, Wanted } from './understanding/facets.ts';
import type { Group } from './understanding/groups.ts';

/** What a look-up found; the last steps make an answer of it. */
export interface Found {
  readonly status: Status;
  readonly blocks: readonly AnswerBlock[];
  readonly citations: readonly Citation[];
  readonly followUps: readonly string[];
  readonly turn?: Partial<Turn>;
  /** Made of figures or of criteria: what a model may only say in other words, sentence by sentence. */
  readonly isResult?: boolean;
  /** Numbers worked out from cited figures; the gate works them out again before it lets them pass. */
  readonly computed?: readonly Computed[];
  /** The observations behind the answer, for charts and export. */
  readonly data?: readonly ObservationRow[];
}

/** A question on its way through the steps. A step returns a new draft; `found` ends the look-up. */
export interface Draft {
  readonly question: Question;
  /** Tidied text, personal numbers masked. */
  readonly text: string;
  /** The text with short forms written out, and the same with slips mended; empty until it is understood. */
  readonly writtenOut: string;
  readonly mended: string;
  /** The text as rules read it: folded, single spaces, padded. */
  readonly rules: string;
  /** Language of the reply. */
  readonly language: Language;
  /** Language the question is written in. */
  readonly written: Language;
  readonly masked: boolean;
  /** The figure of which the question asks whether it is so; absent when it asks openly. */
  readonly claim?: Claim;
  /** What is looked up: abbreviations written out, what a follow-up leaves unsaid put in. */
  readonly search: string;
  /** A follow-up: `search` holds words of the turn before. */
  readonly leans?: boolean;
  readonly facets: readonly Facet[];
  readonly wanted: Wanted;
  readonly groups: ReadonlySet<Group>;
  readonly days: readonly Day[];
  readonly period: string | null;
  /** Place ids that local documents may be about: those of where the person lives; empty when it is not known. */
  readonly places: readonly string[];
  /** The day of the look-up. */
  readonly today: Day;
  /** When the question came in, by the clock of `performance`; the time of everything that waits counts from here. */
  readonly startedAt?: number;
  readonly found: Found | null;
}

/** One step of the pipeline. */
export type Step<K> = (draft: Draft, knowledge: K) => Draft | Promise<Draft>;

/** An answer made of what was found. @param now milliseconds since 1970, by which a silent conversation is dropped */
export function answerOf(draft: Draft, found: Found, now: number): Answer {
  const household = draft.question.previous?.household ?? null;
  const turn: Turn = {
    text: draft.search,
    ...(draft.leans === true ? { leans: true } : {}),
    language: draft.language,
    scheme: null,
    place: null,
    period: draft.period,
    indicator: null,
    // a conversation about a household may be left for another question and resumed
    household: household === null || isExpired(household, now) ? null : household,
    ...found.turn,
  };
  return {
    status: found.status,
    language: draft.language,
    blocks: found.blocks,
    citations: found.citations,
    followUps: found.followUps,
    asOf: draft.today,
    turn,
    ...(found.data === undefined ? {} : { data: found.data }),
  };
}
