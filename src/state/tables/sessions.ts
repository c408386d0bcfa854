import type { PersonKey } from '../identity.ts';

/** Minutes of silence after which a conversation is forgotten. */
export const SESSION_MINUTES = 30;

/** What a conversation is about: the last turn, an eligibility check, a document on its way in … */
export type SessionKind = 'turn' | 'find' | 'eligibility' | 'expecting' | 'broadcast' | 'shelf';

/** Conversations under way. A value is plain data; whoever reads it checks it. */
export interface Sessions {
  read(person: PersonKey, kind: SessionKind): Promise<unknown>;
  write(person: PersonKey, kind: SessionKind, data: unknown): Promise<void>;
  /** Reads and ends at once: of two who take it, one gets it. */
  take(person: PersonKey, kind: SessionKind): Promise<unknown>;
  end(person: PersonKey, kind: SessionKind): Promise<void>;
  endAll(person: PersonKey): Promise<void>;
}
