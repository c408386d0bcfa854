import MiniSearch from 'minisearch';
import { type Engine, HITS } from './engine.ts';

/** MiniSearch, told only that words are parted by spaces and need no further work. */
export function createMiniSearch(): Engine {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  return {
    name: 'MiniSearch',
    configuration: 'combineWith OR, no prefix, no fuzzy, splitting at spaces; in memory, size is that of its JSON',
    build: (texts) => index.addAll(texts.map((text, id) => ({ id, text }))),
    size: () => Buffer.byteLength(JSON.stringify(index)),
    search: (query) =>
      index
        .search(query)
        .slice(0, HITS)
        .map(({ id }) => Number(id)),
    close: () => index.removeAll(),
  };
}
