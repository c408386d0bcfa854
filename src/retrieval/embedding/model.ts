import type { Language } from '../../corpus/model.ts';

/** What turns texts into vectors of length 1. */
export interface Embedder {
  /** Names the model so that no two that differ share a name. */
  readonly model: string;
  readonly dimension: number;
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  embedQuestion(text: string, language: Language): Promise<Float32Array>;
}
