import { findsCheating } from './cheating.ts';
import { findsInjection } from './injection.ts';

/** Why a question is refused, or `null`. @param padded text made by `forRules`. */
export function findMisuse(padded: string): 'cheating' | 'injection' | null {
  if (findsInjection(padded)) return 'injection';
  return findsCheating(padded) ? 'cheating' : null;
}
