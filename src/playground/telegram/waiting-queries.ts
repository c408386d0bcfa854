import { randomInt } from 'node:crypto';
import { createBoundedMap } from './bounded-map.ts';
import { badRequest } from './refusal.ts';

/** A press or an inline query that waits for the bot's word. */
export interface Waiting {
  readonly id: string;
  readonly person: number;
  readonly chat: number;
  /** Data of the button, or words of the inline query. */
  readonly text: string;
  readonly expires: number;
}

/** Presses and inline queries by id; each can be answered once, and only for a while. */
export interface WaitingQueries {
  ask(person: number, chat: number, text: string): string;
  /** @throws {Refusal} 400 when it is unknown, answered already or too old */
  take(id: string): Waiting;
}

/** How long Telegram takes an answer to a press. */
const ANSWER_WITHIN = 15_000;

/** @param now milliseconds since 1970 */
export function createWaitingQueries(now: () => number): WaitingQueries {
  const waiting = createBoundedMap<string, Waiting>(2000);
  return {
    ask: (person, chat, text) => {
      const id = `${randomInt(10 ** 9, 10 ** 10)}${randomInt(10 ** 8, 10 ** 9)}`;
      waiting.set(id, { id, person, chat, text, expires: now() + ANSWER_WITHIN });
      return id;
    },
    take: (id) => {
      const found = waiting.get(id);
      waiting.delete(id);
      if (found === undefined || found.expires < now()) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      return found;
    },
  };
}
