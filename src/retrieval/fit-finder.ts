import { PAIR_JOINT } from '../language/analyse.ts';

/** Finds how well each word of a question is held by a list of terms. */
export interface FitFinder {
  /**
   * The best fit of each word, 0 to 1, in the order of the words; valid until the next call.
   * @param terms of a span, in its order, '' where two are no neighbours.
   */
  find(terms: readonly string[], also: { readonly alone: readonly string[] } | { readonly pairs: true }): Float64Array;
}

/** What a term is worth: a word's place and a fit, then the next word's. */
type Worth = number[];

/** Turns the terms that stand for each word round, so that a span is read once, whatever the number of words and translations. */
export function createFitFinder(words: readonly ReadonlyMap<string, number>[]): FitFinder {
  const terms = new Map<string, Worth>();
  const pairs = new Map<string, Map<string, Worth>>();
  words.forEach((fits, word) => {
    for (const [term, fit] of fits) {
      if (fit <= 0) continue;
      listAt(terms, term).push(word, fit);
      const joint = term.indexOf(PAIR_JOINT);
      if (joint < 0) continue;
      const first = term.slice(0, joint);
      const behind = pairs.get(first) ?? new Map<string, Worth>();
      pairs.set(first, behind);
      listAt(behind, term.slice(joint + 1)).push(word, fit);
    }
  });
  const best = new Float64Array(words.length);
  const take = (worth: Worth | undefined): void => {
    if (worth === undefined) return;
    for (let at = 0; at < worth.length; at += 2) {
      const [word = 0, fit = 0] = [worth[at], worth[at + 1]];
      if (fit > (best[word] ?? 0)) best[word] = fit;
    }
  };
  return {
    find(list, also) {
      best.fill(0);
      for (const term of list) take(terms.get(term));
      if ('alone' in also) for (const term of also.alone) take(terms.get(term));
      else if (pairs.size > 0) {
        for (let i = 1; i < list.length; i++) if (list[i]) take(pairs.get(list[i - 1] ?? '')?.get(list[i] ?? ''));
      }
      return best;
    },
  };
}

function listAt(lists: Map<string, Worth>, key: string): Worth {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
