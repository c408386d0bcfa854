import { maskPersonalNumbers } from '../safety/personal-numbers.ts';
import { fenced } from '../compose-with-model/numbered.ts';
import type { Draft } from '../draft.ts';

/**
 * What of a question a model may be given: the masked text, and for a follow-up the words it leans on, all of the last turn at most.
 * Who asks, where they live and what was said earlier is no part of it.
 */
export function questionForModel(draft: Draft): string {
  const { text, search, leans } = draft;
  return fenced(maskPersonalNumbers(leans === true && lastTurn(draft) !== null ? search : text).text);
}

/** The last turn as it was looked up; `null` when there is none, or when it holds words of the turn before it. */
export function lastTurn({ question: { previous } }: Draft): string | null {
  return previous === undefined || previous.leans === true ? null : fenced(maskPersonalNumbers(previous.text).text);
}
