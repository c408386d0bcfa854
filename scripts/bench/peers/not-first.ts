import type { CollectionFigures, PeerFigures } from './figures.ts';

/** Something that engines are compared by; less is better unless `most`. */
interface Compared {
  readonly name: string;
  readonly of: (figures: PeerFigures) => number | null;
  readonly most: boolean;
  /** Why the project's own search may come after others here. */
  readonly why: string;
}

const COMPARED: readonly Compared[] = [
  {
    name: 'CPU time of a question',
    of: ({ searched }) => searched.cpuMilliseconds,
    most: false,
    why: 'a question is embedded, looked up in four fields of words (with marks, without, pairs of neighbours, English stems), translated into the other language and compared by vectors, and each hit is told how much of the question it holds; the peers do one of these, on a vector made beforehand',
  },
  {
    name: 'CPU time of a build',
    of: ({ built }) => built.cpuSeconds,
    most: false,
    why: 'it reads files, splits and analyses them, embeds every passage itself, writes checksums, fsyncs and opens the result once before it counts; the peers are given texts and vectors ready',
  },
  {
    name: 'CPU time to the first answer',
    of: ({ searched }) => searched.startCpuSeconds,
    most: false,
    why: 'every byte is checked against its checksum and the translation table (150,000 pairs) is read before the first question',
  },
  {
    name: 'memory',
    of: ({ searched }) => searched.megabytes,
    most: false,
    why: 'the translation table and the vectors are held in memory',
  },
  {
    name: 'disk',
    of: ({ megabytesOnDisk }) => megabytesOnDisk,
    most: false,
    why: 'four fields of words, the vectors, the records and the translation table are kept in each generation, so that it answers alone',
  },
];

/** Every measure in which the first engine of a collection is not the best, with the best one and the reason; one line each. */
export function notFirstLines(all: readonly CollectionFigures[]): readonly string[] {
  return all.flatMap(notFirst);
}

function notFirst({ collection, engines }: CollectionFigures): readonly string[] {
  const [own] = engines;
  if (own === undefined) return [];
  return [...recallsOf(own), ...COMPARED].flatMap((compared) => {
    const figures = engines.flatMap((one) => {
      const value = compared.of(one);
      return value === null ? [] : [{ engine: one.engine, value }];
    });
    const best = figures.reduce((a, b) => (compared.most === b.value > a.value && a.value !== b.value ? b : a));
    const ours = compared.of(own);
    if (ours === null || best.value === ours) return [];
    const digits = compared.most ? 3 : 2;
    return [
      `${collection}, ${compared.name}: ${ours.toFixed(digits)}, ${best.engine} ${best.value.toFixed(digits)}: ${compared.why}.`,
    ];
  });
}

function recallsOf({ byKind }: PeerFigures): readonly Compared[] {
  return byKind.flatMap(({ kind }, at): readonly Compared[] => {
    const measure = (name: string, of: (measures: PeerFigures['byKind'][number]['measures']) => number): Compared => ({
      name: `${name} of ${kind}`,
      of: (figures) => {
        const measures = figures.byKind[at]?.measures;
        return measures === undefined ? null : of(measures);
      },
      most: true,
      why: 'vectors and document evidence move a few passages past others that hold the very words; what they win elsewhere is more',
    });
    return [
      measure('R@1', ({ recallAt1 }) => recallAt1),
      measure('R@5', ({ recallAt5 }) => recallAt5),
      measure('R@10', ({ recallAt10 }) => recallAt10),
      measure('MRR', ({ meanReciprocalRank }) => meanReciprocalRank),
    ];
  });
}
