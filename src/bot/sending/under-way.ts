import type { PersonKey } from '../../state/identity.ts';

/** Thrown to whoever waits for work that its person let go of: nothing is to be said or kept any more. */
export class LetGo extends Error {
  override readonly name = 'LetGo';
}

/** Work that somebody waits for just now. */
export interface UnderWay {
  /** Waits for work; throws {@link LetGo} as soon as the person lets go of it. */
  waitFor<T>(person: PersonKey, work: Promise<T>): Promise<T>;
  /** Lets go of all work for a person. */
  letGo(person: PersonKey): void;
}

/** One for all chats of a program. */
export function createUnderWay(): UnderWay {
  const waiting = new Map<PersonKey, Set<() => void>>();
  return {
    waitFor: async (person, work) => {
      const leaving = waiting.get(person) ?? new Set();
      waiting.set(person, leaving);
      let leave = (): void => undefined;
      const gone = new Promise<never>((_resolve, reject) => {
        leave = () => reject(new LetGo());
        leaving.add(leave);
      });
      try {
        return await Promise.race([work, gone]);
      } finally {
        leaving.delete(leave);
        if (leaving.size === 0) waiting.delete(person);
      }
    },
    letGo: (person) => {
      for (const leave of waiting.get(person) ?? []) leave();
    },
  };
}
