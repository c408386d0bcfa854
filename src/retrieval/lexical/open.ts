import { searchExhaustively } from './exhaustive.ts';
import { searchableFields } from './fields.ts';
import { readIndexFile } from './file.ts';
import { groupIdf } from './idf.ts';
import { readAt, startOf } from './cursor.ts';
import type { LexicalIndex, TermGroup } from './model.ts';
import { prepareGroups } from './prepare.ts';
import { createSearch } from './search.ts';

/** How to score: `pruned` is exact and fast, `exhaustive` exact and slow, to check the other by. */
export type Scoring = 'pruned' | 'exhaustive';

/** Opens an index that `createLexicalBuilder` wrote, over its bytes as they are. Throws when the bytes are no index. */
export function openLexicalIndex(bytes: Uint8Array, scoring: Scoring = 'pruned'): LexicalIndex {
  const sections = readIndexFile(bytes);
  const { passages, k1 } = sections;
  const fields = searchableFields(sections);
  const pruned = createSearch(passages, k1);
  const holders = ({ terms }: TermGroup, ordinals: Uint32Array) => {
    const held = new Uint8Array(ordinals.length);
    const found = new Uint8Array(ordinals.length);
    for (const { field, term } of terms) {
      const list = fields.get(field)?.list(term);
      if (!list) continue;
      readAt(startOf(list), ordinals, ordinals.length, found);
      for (let i = 0; i < held.length; i++) if (found[i] !== 0) held[i] = 1;
    }
    return held;
  };
  return {
    passages,
    fields: [...fields.keys()],
    search(query) {
      const groups = prepareGroups(query.groups, fields, k1);
      return scoring === 'pruned' ? pruned(groups, query) : searchExhaustively(groups, passages, k1, query);
    },
    documentFrequency: (field, term) => fields.get(field)?.held(term) ?? 0,
    idf: (group) => groupIdf(group, fields),
    held: (groups, ordinals) => groups.map((group) => holders(group, ordinals)),
  };
}
