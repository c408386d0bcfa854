import { z } from 'zod';
import { type Measures, measuresOf } from '../../eval/retrieval/measures.ts';
import type { Collection } from './peer.ts';

/** What a process prints that builds an index. */
export const builtSchema = z.object({ seconds: z.number(), cpuSeconds: z.number() });
/** What a process prints that searches one. */
export const searchedSchema = z.object({
  startSeconds: z.number(),
  startCpuSeconds: z.number(),
  cpuMilliseconds: z.number(),
  megabytes: z.number(),
  ranks: z.array(z.number()),
  milliseconds: z.object({ p50: z.number(), p95: z.number(), max: z.number() }),
});

/** One engine on one collection. */
export interface PeerFigures {
  readonly engine: string;
  readonly configuration: string;
  readonly byKind: readonly { readonly kind: string; readonly measures: Measures }[];
  readonly built: z.infer<typeof builtSchema>;
  /** Null: keeps nothing on disk. */
  readonly megabytesOnDisk: number | null;
  readonly searched: Omit<z.infer<typeof searchedSchema>, 'ranks'>;
}

/** All engines on one collection. */
export interface CollectionFigures {
  readonly collection: string;
  readonly passages: number;
  readonly questions: number;
  readonly engines: readonly PeerFigures[];
}

/** Measures by kind of question, in the order in which the kinds come. */
export function measuresByKind({ questions }: Collection, ranks: readonly number[]): PeerFigures['byKind'] {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, measures: measuresOf(ranks.filter((_, at) => questions[at]?.kind === kind)) }));
}
