import type { Language, Source } from '../corpus/model.ts';
import type { Retriever } from '../retrieval/model.ts';
import type { Draft, Found } from './draft.ts';

/** Tries to answer a question from one kind of knowledge; `null` when the question is not of its kind. */
export type LookUp = (draft: Draft) => Promise<Found | null> | Found | null;

/** Words an answer that was found anew, or gives it back as it is. Never throws and keeps to the time of the question. */
export type Rephrase = (draft: Draft, keyless: Found, knowledge: Knowledge) => Promise<Found>;

/** Writes a follow-up out so that it stands alone; `null`: the rules do it. Never throws and keeps to its time. */
export type Rewrite = (draft: Draft) => Promise<string | null>;

/** What the pipeline knows. Everything is read-only and belongs to one generation. */
export interface Knowledge {
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
  /** Tried in order; the first that finds something ends the look-up. */
  readonly lookUps: readonly LookUp[];
  /** Wording by a model, where one is configured. */
  readonly rephrase?: Rephrase;
  /** Follow-ups written out by a model, where one is configured. */
  readonly rewrite?: Rewrite;
}
