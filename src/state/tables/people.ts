import { z } from 'zod';
import type { Language } from '../../corpus/model.ts';
import type { PersonKey } from '../identity.ts';

/** What is kept of a person. */
export interface Person {
  /** The language chosen; null when none was. */
  readonly language: Language | null;
  readonly notices: boolean;
}

export interface People {
  find(person: PersonKey): Promise<Person | null>;
  /** Remembers that a person was here, and where to write to. */
  seen(person: PersonKey, address: Uint8Array): Promise<void>;
  chooseLanguage(person: PersonKey, language: Language): Promise<void>;
  wantNotices(person: PersonKey, wanted: boolean): Promise<void>;
  /** Sealed addresses of those who take notices. */
  addresses(): Promise<
    readonly { readonly person: PersonKey; readonly address: Uint8Array; readonly language: Language | null }[]
  >;
  count(since: number): Promise<number>;
}

const language = z.enum(['vi', 'en']).nullable();

/** A person as a database gives it. */
export const personRow = z
  .object({ language, notices: z.union([z.boolean(), z.number()]) })
  .transform((row): Person => ({ language: row.language, notices: Boolean(row.notices) }));
/** Where to write to somebody, as a database gives it. */
export const addressRow = z.object({ person: z.string(), language, address: z.instanceof(Uint8Array) });
