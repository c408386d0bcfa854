import { LRUCache } from 'lru-cache';
import { type Analyse, createAnalyse } from '../language/analyse.ts';

/** Characters of spans whose terms are remembered: all passages and lines of a usual corpus, a bounded part of a large one. */
const ROOM = 6_000_000;

/**
 * {@link createAnalyse} for spans of the corpus, which are weighed for one question after the other: remembers the terms of those it met last.
 * Not for questions: what a person writes is not kept.
 */
export function rememberingSpans(analyse: Analyse = createAnalyse()): Analyse {
  const terms = { vi: spansOf(), en: spansOf() };
  return (span, language) => {
    const known = terms[language].get(span);
    if (known !== undefined) return known;
    const found = analyse(span, language);
    if (span !== '') terms[language].set(span, found);
    return found;
  };
}

const spansOf = () =>
  new LRUCache<string, ReturnType<Analyse>>({ maxSize: ROOM / 2, sizeCalculation: (_terms, span) => span.length });
