import type { Migration } from '../migrate.ts';

/** The index: documents, passages, vectors. Needs the extensions `vector` and `unaccent`. */
export const INDEX_MIGRATIONS: readonly Migration[] = [];
