import type { User } from './model.ts';

/** Somebody who writes to the bot. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** Two-letter language of the person's app; absent when the app does not say. */
  readonly language?: string;
}

export interface People {
  add(person: Person): void;
  find(id: number): Person | null;
  /** Sets the language of the app. */
  speak(id: number, language: string): void;
  all(): Person[];
}

/** The people of the local Telegram, none at first. */
export function createPeople(): People {
  const people = new Map<number, Person>();
  return {
    add: (person) => {
      people.set(person.id, person);
    },
    find: (id) => people.get(id) ?? null,
    speak: (id, language) => {
      const person = people.get(id);
      if (person !== undefined) people.set(id, { ...person, language });
    },
    all: () => [...people.values()],
  };
}

/** A person as updates name them. */
export const userOf = (person: Person): User => ({
  id: person.id,
  is_bot: false,
  first_name: person.firstName,
  ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
  ...(person.username === undefined ? {} : { username: person.username }),
  ...(person.language === undefined ? {} : { language_code: person.language }),
});
