import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { foldDiacritics } from '../../../../src/language/fold.ts';
import { type Peer, rowOf } from '../peer.ts';

/** Orama has no Vietnamese; for a language that it lacks its documentation asks for a tokenizer of one's own. */
const tokenizer = {
  language: 'vietnamese',
  normalizationCache: new Map<string, string>(),
  tokenize: (raw: string) => [
    ...new Set(
      foldDiacritics(raw)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ],
};

/** Orama's full text search, or its hybrid of that and vectors. */
export function oramaPeer(mode: 'fulltext' | 'hybrid'): Peer {
  const database = (dimension: number) =>
    create({
      schema: { document: 'string', text: 'string', ...(mode === 'hybrid' && { embedding: `vector[${dimension}]` }) },
      components: { tokenizer },
    });
  return {
    name: mode === 'hybrid' ? 'Orama, hybrid' : 'Orama, full text',
    configuration: `${mode === 'hybrid' ? 'mode hybrid, its default weights' : 'mode fulltext'}; tokenizer that splits at what is no letter or digit and takes marks off; kept as the JSON of save()`,
    async build(folder, material) {
      const { passages, dimension } = material.collection;
      const vectors = mode === 'hybrid' ? material.vectors() : null;
      const db = database(dimension);
      const texts = passages.map((passage, row) => ({
        ...passage,
        ...(vectors !== null && { embedding: rowOf(vectors, dimension, row) }),
      }));
      await insertMultiple(db, texts);
      writeFileSync(join(folder, 'orama.json'), JSON.stringify(save(db)));
    },
    async open(folder, { collection }) {
      const db = database(collection.dimension);
      load(db, JSON.parse(readFileSync(join(folder, 'orama.json'), 'utf8')));
      return {
        async search({ text, vector }) {
          const { hits } = await search(db, {
            mode,
            term: text,
            properties: ['text'],
            limit: collection.depth,
            ...(mode === 'hybrid' && { vector: { value: Array.from(vector), property: 'embedding' }, similarity: 0 }),
          });
          return hits.map(({ document }) => String(document['document']));
        },
      };
    },
  };
}
