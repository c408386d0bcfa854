import type { PersonKey } from '../identity.ts';

/** What was done for somebody a moment ago and is not done again so soon: an album that was answered, a word about a wait. */
export interface Marks {
  /** @returns true for the first who asks within so many milliseconds, false for every other, in whatever program */
  once(person: PersonKey, what: string, milliseconds: number): Promise<boolean>;
}
