import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { foldDiacritics } from '../../../../src/language/fold.ts';
import type { Peer } from '../peer.ts';

/** MiniSearch as its README has it; with `folded`, marks are taken off by `processTerm`, its place for such work. */
export function miniSearchPeer(folded: boolean): Peer {
  const options = {
    fields: ['text'],
    storeFields: ['document'],
    ...(folded && { processTerm: (term: string) => foldDiacritics(term).toLowerCase() }),
  };
  return {
    name: folded ? 'MiniSearch, marks folded' : 'MiniSearch',
    configuration: `${folded ? 'processTerm takes marks off' : 'its defaults'}; kept as its JSON`,
    async build(folder, { collection }) {
      const index = new MiniSearch(options);
      index.addAll(collection.passages.map((passage, id) => ({ id, ...passage })));
      writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index));
    },
    async open(folder, { collection }) {
      const index = MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), options);
      return {
        search: async ({ text }) =>
          index
            .search(text)
            .slice(0, collection.depth)
            .map(({ document }) => String(document)),
      };
    },
  };
}
