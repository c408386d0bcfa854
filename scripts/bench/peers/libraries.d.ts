/*
 * What this folder uses of libraries that are installed only when they are measured, so that the project is type-checked without them.
 */
declare module '@orama/orama' {
  type Database = { readonly [kind: symbol]: unknown };
  interface Tokenizer {
    readonly language: string;
    readonly normalizationCache: Map<string, string>;
    tokenize(raw: string): string[];
  }
  export function create(options: {
    schema: Readonly<Record<string, string>>;
    components: { tokenizer: Tokenizer };
  }): Database;
  export function insertMultiple(db: Database, documents: readonly object[]): Promise<string[]>;
  export function save(db: Database): unknown;
  export function load(db: Database, raw: unknown): void;
  export function search(
    db: Database,
    request: {
      mode: 'fulltext' | 'hybrid';
      term: string;
      properties: readonly string[];
      limit: number;
      vector?: { value: readonly number[]; property: string };
      similarity?: number;
    },
  ): Promise<{ readonly hits: readonly { readonly document: Readonly<Record<string, unknown>> }[] }>;
}

declare module '@lancedb/lancedb' {
  interface Reranker {
    readonly rerankHybrid: unknown;
  }
  interface VectorQuery {
    distanceType(type: 'cosine' | 'l2' | 'dot'): VectorQuery;
    select(columns: readonly string[]): VectorQuery;
    fullTextSearch(query: string, options: { columns: string[] }): VectorQuery;
    rerank(reranker: Reranker): VectorQuery;
    limit(count: number): VectorQuery;
    toArray(): Promise<{ document: string }[]>;
  }
  interface Table {
    createIndex(column: string, options: { config: Index }): Promise<void>;
    waitForIndex(names: readonly string[], seconds: number): Promise<void>;
    query(): { nearestTo(vector: Float32Array): VectorQuery };
  }
  interface Connection {
    createTable(name: string, rows: readonly object[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
    close(): void;
  }
  export class Index {
    static fts(options: { stem: boolean; removeStopWords: boolean; asciiFolding: boolean }): Index;
  }
  export function connect(folder: string): Promise<Connection>;
  export const rerankers: { readonly RRFReranker: { create(): Promise<Reranker> } };
}

declare module '@langchain/classic/vectorstores/memory' {
  import type { Document } from '@langchain/core/documents';
  import type { EmbeddingsInterface } from '@langchain/core/embeddings';
  export class MemoryVectorStore {
    constructor(embeddings: EmbeddingsInterface);
    addVectors(vectors: readonly (readonly number[])[], documents: readonly Document[]): Promise<void>;
    similaritySearchVectorWithScore(vector: readonly number[], k: number): Promise<[Document, number][]>;
  }
}

declare module 'vectra' {
  interface Item {
    readonly vector: readonly number[];
    readonly metadata: Readonly<Record<string, string | number | boolean>>;
  }
  export class LocalIndex {
    constructor(folder: string);
    createIndex(options: { version: number; deleteIfExists: boolean }): Promise<void>;
    batchInsertItems(items: readonly Item[]): Promise<unknown>;
    queryItems(vector: readonly number[], query: string, topK: number): Promise<readonly { readonly item: Item }[]>;
  }
}
