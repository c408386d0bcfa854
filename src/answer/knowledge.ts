import type { Language, Source } from '../corpus/model.ts';
import type { PlaceMention } from '../corpus/places/find.ts';
import type { Retriever } from '../retrieval/model.ts';
import type { Draft, Found } from './draft.ts';
import type { FixedReply } from './safety/fixed-reply.ts';
import type { NamedNeighbour } from './understanding/named-neighbours.ts';

/** Tries to answer a question from one kind of knowledge; `null` when the question is not of its kind. */
export type LookUp = (draft: Draft) => Promise<Found | null> | Found | null;

/** Kinds of knowledge that look-ups answer from; the documents, asked last, answer everything else. */
export const LOOK_UP_KINDS = ['eligibility', 'document', 'changes', 'statistics', 'place', 'overview', 'term'] as const;
export type LookUpKind = (typeof LOOK_UP_KINDS)[number];

/** How much of a question the lines answer that a model was shown; `null`: no model was heard. */
export type Completeness = 'full' | 'partial' | 'none' | null;

/** Words an answer that was found anew, or gives it back as it is. */
export type Rephrase = (
  draft: Draft,
  keyless: Found,
  knowledge: Knowledge,
) => Promise<{ readonly found: Found; readonly completeness: Completeness }>;

/** Says finished results (figures, verdicts) in other words, sentence by sentence, or gives them back as they are. */
export type Reword = (draft: Draft, found: Found, knowledge: Knowledge) => Promise<Found>;

/** Writes a follow-up out so that it stands alone; `null`: the rules do it. */
export type Rewrite = (draft: Draft) => Promise<string | null>;

/** What a question is about, where the rules do not know. */
export interface Restated {
  readonly kind: LookUpKind | 'policy' | FixedReply | 'out_of_scope';
  /** The question in the words of the documents, in the language it is written in first. */
  readonly questions: readonly { readonly text: string; readonly language: Language }[];
}

/** Sorts a question that the rules do not know and restates it in both languages; `null`: the rules' word stands. */
export type Restate = (draft: Draft, knowledge: Knowledge) => Promise<Restated | null>;

/** What a model helps with, where one is configured. None of it throws or outlives the time of the question. */
export interface ModelHelp {
  readonly rephrase: Rephrase;
  readonly reword: Reword;
  readonly rewrite: Rewrite;
  readonly restate: Restate;
}

/** What the pipeline knows. Everything is read-only and belongs to one generation. What a model does not help with is done by rule. */
export interface Knowledge extends Partial<ModelHelp> {
  readonly retriever: Retriever;
  /** Register of sources by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Writes abbreviations and chat spellings out, `BHYT` → `bảo hiểm y tế`. */
  readonly expand: (text: string) => string;
  /** Mends typing slips of words that no document knows. */
  readonly mend: (text: string, language: Language) => string;
  /** Name of an office kind for people, `policy-bank` → `phòng giao dịch Ngân hàng Chính sách xã hội`. */
  readonly office: (kind: string | null, language: Language) => string;
  /** A text without the places it names; unchanged when it names none. */
  readonly withoutPlaces: (text: string) => string;
  /** Ids of the places that a place name stands for, with all above them and what they became; empty for an unknown name. */
  readonly placesOf: (name: string) => readonly string[];
  /** Subjects and kinds of people beside the field that a text names. */
  readonly neighbours: (text: string) => readonly NamedNeighbour[];
  /** The places that a text names, each with all that its name can mean. */
  readonly placesIn: (text: string) => readonly PlaceMention[];
  /** Tried in order; the first that finds something ends the look-up. */
  readonly lookUps: readonly { readonly kind: LookUpKind; readonly lookUp: LookUp }[];
}
