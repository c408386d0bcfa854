import type { Block, Document, Skipped } from '../model.ts';

/** A document as read: its particulars and its blocks, before it is cut into passages. */
export interface ReadDocument {
  readonly document: Document;
  readonly blocks: readonly Block[];
  /** Lines of the file that are no part of the document: menus, banners, comments, teasers. */
  readonly leftOut?: readonly string[];
}

/** What became of one file. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly read: ReadDocument }
  | { readonly kind: 'skipped'; readonly skipped: Skipped };

/** `readFileAsDocument(path, id, options?): Promise<ReadOutcome>` in read-file.ts. */
export interface ReadFileOptions {
  /** Larger files are skipped as `too_large`; bytes, 20 MB unless told. */
  readonly maxBytes?: number;
}

/** `readCorpus(options): Promise<ReadCorpusResult>` in read-corpus.ts. */
export interface ReadCorpusOptions extends ReadFileOptions {
  /** Corpus folders, each with its own ids. */
  readonly folders: readonly string[];
  /** Called after each file: files done, files in all, the path. */
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/** Everything that could be read, in the order of folders and paths, and everything that could not, with the reason. */
export interface ReadCorpusResult {
  readonly documents: ReadDocument[];
  readonly skipped: Skipped[];
}

/** 20 MB. */
export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
