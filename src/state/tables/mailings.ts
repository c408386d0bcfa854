import { z } from 'zod';
import type { Language } from '../../corpus/model.ts';
import type { PersonKey } from '../identity.ts';

/** Somebody a mailing goes to. */
export interface Recipient {
  readonly person: PersonKey;
  readonly address: Uint8Array;
  readonly language: Language;
}

/** What goes to many: plain data in each language; whoever sends it checks it. */
export type MailingContent = Readonly<Record<Language, unknown>>;

/** A letter of a mailing, for one person. */
export interface Letter extends Recipient {
  readonly mailing: number;
  readonly content: unknown;
}

/** A mailing that has nobody left to go to. */
export interface Sent {
  /** Sealed address of who began it, and their language. */
  readonly report: Uint8Array;
  readonly language: Language;
  /** What it was, for the words of the report. */
  readonly kind: MailingKind;
  readonly total: number;
  readonly reached: number;
}

export const MAILING_KINDS = ['notice', 'gap'] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

export interface NewMailing {
  readonly kind: MailingKind;
  readonly content: MailingContent;
  readonly report: Uint8Array;
  readonly language: Language;
  /** `notices`: everyone who takes notices. */
  readonly to: 'notices' | readonly Recipient[];
}

/** Messages to many, written down so that they go on when the program that sends them ends. */
export interface Mailings {
  /** @returns to how many it goes */
  begin(mailing: NewMailing): Promise<number>;
  /** The next letter, which nobody else gets: it is taken off before it is sent, since twice is worse than not at all. */
  next(): Promise<Letter | null>;
  /** Whether there is anything to send or to report. */
  isWaiting(): Promise<boolean>;
  /** A letter arrived. */
  reached(mailing: number): Promise<void>;
  /** A mailing without letters left, which then is forgotten; null when there is none. */
  takeSent(): Promise<Sent | null>;
}

const language = z.enum(['vi', 'en']);
/** A letter as a database gives it. */
export const letterRow = z
  .object({
    mailing: z.coerce.number(),
    person: z.string(),
    address: z.instanceof(Uint8Array),
    language,
    content: z.string().transform((text) => z.record(language, z.unknown()).parse(JSON.parse(text))),
  })
  .transform((row): Letter => ({ ...row, content: row.content[row.language] }));
/** A mailing that is done, as a database gives it. */
export const sentRow = z
  .object({
    report: z.instanceof(Uint8Array),
    language,
    kind: z.enum(MAILING_KINDS),
    total: z.coerce.number(),
    reached: z.coerce.number(),
  })
  .transform((row): Sent => row);
