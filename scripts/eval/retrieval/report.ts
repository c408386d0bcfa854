import type { PairMeasures } from './evaluate.ts';

/** The measures as lines of a table, for a terminal. */
export function reportLines(results: readonly PairMeasures[]): readonly string[] {
  const head = ['index', 'question', 'passage', 'questions', 'R@1', 'R@5', 'R@10', 'MRR@10', 'ms p50', 'ms p95'];
  const rows = results.map((row) => [
    row.index,
    row.question,
    row.passage ?? 'either',
    String(row.questions),
    ...[row.recallAt1, row.recallAt5, row.recallAt10, row.meanReciprocalRank].map((share) => share.toFixed(3)),
    row.medianMs.toFixed(1),
    row.p95Ms.toFixed(1),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
