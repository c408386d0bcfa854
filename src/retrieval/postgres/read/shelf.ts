import type { Passage } from '../../../corpus/model.ts';

/** Milliseconds that the passages of a document stay after they were last found: longer than any answer takes. */
const STAY = 10 * 60_000;

type Read = (documents: readonly number[]) => Promise<ReadonlyMap<number, readonly Passage[]>>;

/** Passages of documents at hand: some for good, others for a while. */
export interface Shelf {
  /** Puts documents on the shelf for good. */
  keep(documents: readonly number[]): Promise<void>;
  /** Puts documents that are not there on it for a while, and keeps those that are there a while longer. */
  bring(documents: readonly number[]): Promise<void>;
  passagesOf(document: number): readonly Passage[];
  passage(id: string): Passage | undefined;
}

/** An empty shelf over a way to read the passages of documents. */
export function createShelf(read: Read, now: () => number = Date.now): Shelf {
  const documents = new Map<number, { readonly passages: readonly Passage[]; until: number }>();
  const byId = new Map<string, Passage>();
  const put = (found: ReadonlyMap<number, readonly Passage[]>, until: number): void => {
    for (const [document, passages] of found) {
      documents.set(document, { passages, until });
      for (const passage of passages) byId.set(passage.id, passage);
    }
  };
  let swept = now();
  const sweep = (): void => {
    if (now() - swept < STAY / 10) return;
    swept = now();
    for (const [document, { passages, until }] of documents) {
      if (until > swept) continue;
      documents.delete(document);
      for (const { id } of passages) byId.delete(id);
    }
  };
  return {
    async keep(wanted) {
      if (wanted.length > 0) put(await read(wanted), Number.POSITIVE_INFINITY);
    },
    async bring(wanted) {
      const missing = [...new Set(wanted)].filter((document) => {
        const known = documents.get(document);
        if (known) known.until = Math.max(known.until, now() + STAY);
        return known === undefined;
      });
      if (missing.length > 0) put(await read(missing), now() + STAY);
      sweep();
    },
    passagesOf: (document) => documents.get(document)?.passages ?? [],
    passage: (id) => byId.get(id),
  };
}
