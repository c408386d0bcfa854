import { findQuantities, type Quantity } from '../../../language/quantities.ts';
import type { Retriever } from '../../../retrieval/model.ts';
import { type Line, linesOf } from '../../compose/lines.ts';

/** A line of a digest with the figures in it. */
export interface ArticleLine {
  readonly line: Line;
  readonly quantities: readonly Quantity[];
}

/** Lines of the digests that figures come from; each document is read once. */
export interface ArticleLines {
  lines(document: string): readonly ArticleLine[];
}

/** Reads the lines of a digest when they are first asked for. */
export function createArticleLines(retriever: Retriever): ArticleLines {
  const read = new Map<string, readonly ArticleLine[]>();
  return {
    lines(id) {
      const known = read.get(id);
      if (known !== undefined) return known;
      const document = retriever.document(id);
      const lines =
        document === undefined
          ? []
          : retriever
              .passagesOf(id)
              .flatMap((passage) => linesOf(passage, document))
              .map((line) => ({ line, quantities: findQuantities(line.text, document.language) }));
      read.set(id, lines);
      return lines;
    },
  };
}
