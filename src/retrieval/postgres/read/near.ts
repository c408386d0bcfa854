import type { SearchRequest } from '../../model.ts';
import type { Tables } from '../tables.ts';
import { createParameters, fits, readable } from './conditions.ts';
import { type AskedVector, distanceTo } from './similarity.ts';

/** Vertices that a search of the graph keeps in view. */
const SEARCH_WIDTH = 200;

export interface NearAsked {
  readonly request: SearchRequest;
  readonly k: number;
  readonly asked: AskedVector;
  /** pgvector 0.8 and newer go on looking when too few passages fit. */
  readonly iterative: boolean;
}

/** The nearest passages by the graph, as one statement. How it looks is set for this statement alone, whatever connection it goes through. */
export function nearStatement(tables: Tables, { request, k, asked, iterative }: NearAsked) {
  const parameters = createParameters();
  const distance = distanceTo(asked, parameters);
  const width = Math.min(1_000, Math.max(SEARCH_WIDTH, k));
  const settings = [
    `set_config('hnsw.ef_search', '${width}', true)`,
    ...(iterative ? [`set_config('hnsw.iterative_scan', 'strict_order', true)`] : []),
  ];
  const text = `
    select ordinal, document, language, -(${distance}) as similarity
    from ${tables.passages} p
    where (select ${settings.join(' || ')}) is not null
      and ${fits('p', request, parameters)} and ${readable('p', request, tables, parameters)}
    order by ${distance} limit ${parameters.add(k, 'integer')}`;
  return { text, values: parameters.values };
}
