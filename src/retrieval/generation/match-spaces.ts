import { Failure } from '../../failure.ts';
import { createBuiltInEmbedder } from '../embedding/built-in.ts';
import type { Embedder } from '../embedding/model.ts';
import type { TranslationTable } from '../translation/model.ts';
import { FILES } from './index-files.ts';
import type { EmbeddingSpace, Manifest } from './manifest.ts';

/** Something that works less well than it could, and how to mend it. */
export interface Notice {
  readonly reason: 'other_embedding' | 'no_graph_library' | 'question_not_embedded';
  readonly detail: string;
}

export interface OpenOptions {
  /** The embedder that is configured; null: the built-in one. */
  readonly embedder: Embedder | null;
  readonly onNotice: (notice: Notice) => void;
}

/** Graphs are read by their library from their paths; all other files are kept as they were checked. */
export const isKept = (file: string): boolean => file !== FILES.graph && file !== FILES.fallbackGraph;

/** A set of vectors that a generation holds, and what makes a vector of a question for it. */
export interface MatchedSpace {
  readonly embedder: Embedder;
  /** Which of the manifest's two. */
  readonly of: 'embedding' | 'fallback';
}

/** The vectors that a question is compared with, and those that stand in when it has no vector there. */
export interface MatchedSpaces {
  readonly own: MatchedSpace | null;
  readonly fallback: MatchedSpace | null;
}

/**
 * Finds the vectors of a generation that belong to the configured embedder or to the built-in one. Vectors of any other are left alone: a
 * question would be compared with what it cannot be compared with.
 */
export function matchSpaces(
  { name, manifest }: { readonly name: string; readonly manifest: Manifest },
  translations: TranslationTable,
  options: OpenOptions,
): MatchedSpaces {
  const hash = manifest.files[FILES.table]?.sha256 ?? '';
  const match = (of: MatchedSpace['of']): MatchedSpace | null => {
    const space = manifest[of];
    if (space === null || space === undefined) return null;
    const builtIn = createBuiltInEmbedder(translations, hash, space.dimension);
    const embedder = [options.embedder, builtIn].find((each) => each !== null && isOf(each, space)) ?? null;
    return embedder && { embedder, of };
  };
  const [stored, beside] = [match('embedding'), match('fallback')];
  const why = otherEmbedding(name, manifest, options.embedder, stored !== null || beside !== null);
  if (why !== null) options.onNotice({ reason: 'other_embedding', detail: `${why} Run \`npm run index\`.` });
  const [own, fallback] = stored === null ? [beside, null] : [stored, beside];
  const instead = fallback === null ? 'Words alone are searched.' : 'The built-in embeddings stand in.';
  return {
    own: own && { ...own, embedder: withoutFailing(own.embedder, instead, options.onNotice) },
    fallback,
  };
}

/** Why the vectors of a generation are not those that are wanted, in a sentence; `null` when they are. */
export function otherEmbedding(
  name: string,
  { embedding }: Manifest,
  configured: Embedder | null,
  hasOwn: boolean,
): string | null {
  if (embedding === null) return null;
  if (configured === null ? hasOwn : isOf(configured, embedding)) return null;
  return `${name} was embedded by ${embedding.model}, not by ${configured?.model ?? 'the built-in embeddings'}.`;
}

const isOf = (embedder: Embedder, { model, dimension }: EmbeddingSpace): boolean =>
  embedder.model === model && embedder.dimension === dimension;

/** An embedder that is down must not leave a question without an answer: a vector of zeros stands for "none". */
function withoutFailing(embedder: Embedder, instead: string, onNotice: OpenOptions['onNotice']): Embedder {
  return {
    ...embedder,
    embedQuestion: async (text, language) => {
      try {
        return await embedder.embedQuestion(text, language);
      } catch (error) {
        const why = error instanceof Failure ? error.line : `The embedding model ${embedder.model} failed.`;
        onNotice({ reason: 'question_not_embedded', detail: `${why} ${instead}` });
        return new Float32Array(embedder.dimension);
      }
    },
  };
}
