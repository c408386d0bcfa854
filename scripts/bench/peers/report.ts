import { type Circumstances, circumstancesLine } from '../../record/circumstances.ts';
import type { Figure } from '../../record/recorded-figures.ts';
import type { CollectionFigures, PeerFigures } from './figures.ts';
import { notFirstLines } from './not-first.ts';

const HEADS = [
  'p50 ms',
  'p95 ms',
  'CPU ms',
  'build s',
  'build CPU s',
  'start s',
  'start CPU s',
  'MB memory',
  'MB disk',
];

/** One collection as a Markdown table, readable in a terminal as well. */
export function collectionTable({ collection, passages, questions, engines }: CollectionFigures): string {
  const kinds = engines[0]?.byKind.map(({ kind, measures }) => `${kind} (${measures.questions})`) ?? [];
  const rows = engines.map((figures) => [figures.engine, ...figures.byKind.map(recalls), ...costs(figures)]);
  return [
    `## ${collection}`,
    '',
    `${passages} passages, ${questions} questions. Recall: R@1 / R@5 / R@10 / MRR by kind of question.`,
    '',
    ...markdownTable(['engine', ...kinds, ...HEADS], rows),
  ].join('\n');
}

function recalls({ measures }: PeerFigures['byKind'][number]): string {
  const { recallAt1, recallAt5, recallAt10, meanReciprocalRank } = measures;
  return [recallAt1, recallAt5, recallAt10, meanReciprocalRank].map(short).join(' / ');
}

const short = (share: number): string => share.toFixed(3).replace(/^0(?=\.)/u, '');

function costs({ searched, built, megabytesOnDisk }: PeerFigures): readonly string[] {
  const { milliseconds, cpuMilliseconds, startSeconds, startCpuSeconds, megabytes } = searched;
  return [
    milliseconds.p50.toFixed(2),
    milliseconds.p95.toFixed(2),
    cpuMilliseconds.toFixed(2),
    built.seconds.toFixed(2),
    built.cpuSeconds.toFixed(2),
    startSeconds.toFixed(2),
    startCpuSeconds.toFixed(2),
    megabytes.toFixed(0),
    megabytesOnDisk?.toFixed(1) ?? '-',
  ];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** The whole comparison as a page. */
export function peersPage(about: Circumstances, all: readonly CollectionFigures[]): string {
  const configurations = (all[0]?.engines ?? []).map(
    ({ engine, configuration }) => `- **${engine}**: ${configuration}.`,
  );
  return `# The search beside its peers

Written by \`npm run bench -- --peers --record\`: ${circumstancesLine(about)}.

Every engine gets the same passages and the same questions, is used as its own documentation says, and runs in two processes of its own: one builds, one opens what was built and searches.
Engines with vectors are given those of the project's own embedder, made beforehand; their times hold no embedding. The first answer is timed from the start of the process, loader and libraries included;
memory is that of the whole process after the last question (bare Node with the loader takes about 70 MB). The machine did other work at the same time: CPU times compare, times on the clock are upper bounds.

${configurations.join('\n')}

${all.map(collectionTable).join('\n\n')}

## Where Hỏi Xã is not first, and why

${notFirstLines(all)
  .map((line) => `- ${line}`)
  .join('\n')}
`;
}

/** One line for the README: recall at 1 beside the best peer, for each collection and kind. */
export function peersFigure(all: readonly CollectionFigures[]): Figure {
  const said = all.map(({ collection, engines: [own, ...peers] }) => {
    const kinds = (own?.byKind ?? []).map(({ kind, measures }, at) => {
      const [best] = peers
        .map(({ engine, byKind }) => ({ engine, recall: byKind[at]?.measures.recallAt1 ?? 0 }))
        .sort((a, b) => b.recall - a.recall);
      return `${kind} ${short(measures.recallAt1)} (best peer ${short(best?.recall ?? 0)}, ${best?.engine ?? 'none'})`;
    });
    return `${collection}: ${kinds.join(', ')}`;
  });
  return {
    id: 'peers',
    what: 'recall@1 beside nine set-ups of six peers; all of it in docs/peers.md',
    figure: said.join('; '),
  };
}
