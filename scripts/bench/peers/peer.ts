import type { Language } from '../../../src/corpus/model.ts';

/** A text that is searched; several may be of one document. */
export interface PeerPassage {
  readonly document: string;
  readonly text: string;
}

/** A question whose right documents are known. */
export interface PeerQuestion {
  /** How it is asked: `vi`, `vi_nodiac`, `en`. */
  readonly kind: string;
  readonly language: Language;
  readonly text: string;
  /** Documents of which any is right. */
  readonly gold: readonly string[];
}

/** What every engine is given. */
export interface Collection {
  readonly name: string;
  /** The same texts as files, for the project's own reading. */
  readonly folder: string;
  readonly passages: readonly PeerPassage[];
  readonly questions: readonly PeerQuestion[];
  /** Numbers of a vector. */
  readonly dimension: number;
  /** So many passages always hold ten documents' worth. */
  readonly depth: number;
}

/** A question as an engine gets it; the vector is made by the project's own embedder. */
export interface AskedOfPeer {
  readonly text: string;
  readonly language: Language;
  readonly vector: Float32Array;
}

/** An index that answers. */
export interface OpenPeer {
  /** Documents of the best passages, best first; one may come several times. */
  search(question: AskedOfPeer): Promise<readonly string[]>;
}

/** Texts and vectors to build of, read from disk by who asks for them. */
export interface Material {
  readonly collection: Collection;
  /** Vectors of the passages, one after the other. */
  readonly vectors: () => Float32Array;
}

/** One library, used as its documentation says. */
export interface Peer {
  readonly name: string;
  /** What exactly is measured, for the reader of the table. */
  readonly configuration: string;
  /** Builds an index and leaves below the folder what opening it in another process needs. */
  build(folder: string, material: Material): Promise<void>;
  /** Opens what was built. A library that keeps nothing on disk builds again. */
  open(folder: string, material: Material): Promise<OpenPeer>;
}

/** One row of vectors laid out one after the other, as the plain array that most libraries want. */
export function rowOf(vectors: Float32Array, dimension: number, row: number): number[] {
  return Array.from(vectors.subarray(row * dimension, (row + 1) * dimension));
}
