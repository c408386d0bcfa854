import { z } from 'zod';
import { type Language } from '../../corpus/model.ts';
import type { PersonKey } from '../identity.ts';

/** A question the documents could not answer, as people sent it to the staff. */
export interface Gap {
  readonly id: number;
  /** The first wording, personal data masked. */
  readonly question: string;
  readonly language: Language;
  /** How many people sent it. */
  readonly people: number;
  readonly lastAt: number;
}

/** Somebody who wants to be told when there is an answer. */
export interface Waiting {
  readonly person: PersonKey;
  readonly address: Uint8Array;
  readonly language: Language;
}

/** A question sent to the staff. */
export interface Sent {
  readonly question: string;
  /** What questions of the same meaning share; they are grouped by it. */
  readonly meaning: string;
  readonly language: Language;
}

export interface Gaps {
  /** Adds a question, or a person to the one of the same meaning. @returns the gap's number */
  send(person: PersonKey, sent: Sent): Promise<number>;
  /** The person wants to be told. @returns false when there is no such open gap that they sent */
  wait(person: PersonKey, gap: number, address: Uint8Array): Promise<boolean>;
  open(): Promise<readonly Gap[]>;
  find(gap: number): Promise<Gap | null>;
  /**
   * Closes a gap.
   * @param document id of the document that answers it; null when it will not be answered
   * @returns who is to be told; null when it was closed before
   */
  close(gap: number, document: string | null): Promise<readonly Waiting[] | null>;
}

const language = z.enum(['vi', 'en']);

/** A gap as a database gives it. */
export const gapRow = z
  .object({
    id: z.coerce.number(),
    question: z.string(),
    language,
    people: z.coerce.number(),
    last_at: z.coerce.number(),
  })
  .transform(({ last_at, ...it }): Gap => ({ ...it, lastAt: last_at }));
/** Somebody who waits, as a database gives it. */
export const waitingRow = z.object({ person: z.string(), address: z.instanceof(Uint8Array), language });
