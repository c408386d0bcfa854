import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairsOf } from '../../../src/language/analyse.ts';
import { createLexicalBuilder } from '../../../src/retrieval/lexical/build.ts';
import type { LexicalHit, LexicalIndex, LexicalPlan, TermGroup } from '../../../src/retrieval/lexical/model.ts';
import { openLexicalIndex } from '../../../src/retrieval/lexical/open.ts';
import { type Engine, HITS } from './engine.ts';

/** The project's index with its scores, and the same index scored exhaustively. */
export interface OwnIndex extends Engine {
  hits(query: string): readonly LexicalHit[];
  exhaustiveHits(query: string): readonly LexicalHit[];
}

/** @param pairs whether pairs of neighbours are a second field, as in the product; the peers have no such thing. */
export function createOwnIndex(folder: string, pairs: boolean): OwnIndex {
  const plan: LexicalPlan = { k1: 1.2, fields: [{ name: 'text', b: 0.75, ...(pairs && { pairs: 'pairs' }) }] };
  const path = join(folder, pairs ? 'own-pairs.bin' : 'own.bin');
  let opened: { readonly pruned: LexicalIndex; readonly exhaustive: LexicalIndex } | undefined;
  const over = (which: 'pruned' | 'exhaustive', query: string) =>
    opened?.[which].search({ groups: groupsOf(query.split(' '), pairs), k: HITS }) ?? [];
  return {
    name: pairs ? 'own index with pairs' : 'own index',
    configuration: `BM25 over folded syllables${pairs ? ' and pairs of neighbours, equal weights' : ''}; one file, searched from its bytes`,
    build(texts) {
      const builder = createLexicalBuilder(plan);
      for (const text of texts) builder.add({ text: text.split(' ') });
      const bytes = builder.finish();
      writeFileSync(path, bytes);
      opened = { pruned: openLexicalIndex(bytes), exhaustive: openLexicalIndex(bytes, 'exhaustive') };
    },
    size: () => statSync(path).size,
    search: (query) => over('pruned', query).map(({ ordinal }) => ordinal),
    hits: (query) => over('pruned', query),
    exhaustiveHits: (query) => over('exhaustive', query),
    close: () => (opened = undefined),
  };
}

function groupsOf(words: readonly string[], pairs: boolean): readonly TermGroup[] {
  const one = (field: string) => (term: string) => ({ terms: [{ field, term, weight: 1 }], boost: 1 });
  return [...words.map(one('text')), ...(pairs ? pairsOf(words).map(one('pairs')) : [])];
}
