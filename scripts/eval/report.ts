import type { Verdict } from './judge-answer.ts';
import { mean, percentile, share, type Estimate } from './intervals.ts';

/** The figures of a set or of a part of it. */
export interface Figures {
  readonly n: number;
  readonly recallAt1: Estimate;
  readonly recallAt5: Estimate;
  readonly recallAt10: Estimate;
  readonly mrr: Estimate;
  readonly factRecall: Estimate;
  readonly citationPrecision: Estimate;
  readonly statusAccuracy: Estimate;
  /** Answered though it should not have been. */
  readonly wronglyAnswered: number;
  /** Not answered though it should have been. */
  readonly wronglyRefused: number;
  readonly ungrounded: number;
  readonly forbidden: number;
  readonly p50: number;
  readonly p95: number;
}

/** Counts the verdicts on a set of questions. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const ranks = verdicts.map(({ rank }) => rank).filter((rank) => rank !== null);
  const within = (k: number): Estimate => share(ranks.map((rank) => rank > 0 && rank <= k));
  const ms = verdicts.map((verdict) => verdict.ms);
  const answered = (verdict: Verdict): boolean => verdict.answer.status === 'answered';
  return {
    n: verdicts.length,
    recallAt1: within(1),
    recallAt5: within(5),
    recallAt10: within(10),
    mrr: mean(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    factRecall: mean(verdicts.map(({ facts }) => facts).filter((facts) => facts !== null)),
    citationPrecision: mean(verdicts.map(({ citations }) => citations).filter((value) => value !== null)),
    statusAccuracy: share(verdicts.map(({ statusRight }) => statusRight)),
    wronglyAnswered: verdicts.filter((v) => answered(v) && !v.statusRight).length,
    wronglyRefused: verdicts.filter((v) => !answered(v) && !v.statusRight && v.golden.status.includes('answered'))
      .length,
    ungrounded: verdicts.reduce((sum, { ungrounded }) => sum + ungrounded.length, 0),
    forbidden: verdicts.reduce((sum, { forbidden }) => sum + forbidden.length, 0),
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
  };
}

const COLUMNS = 'part                  n   R@1   R@5  R@10   MRR  facts cites status  answ. refus. ungr.  p50   p95 ms';

/** One line of the table. */
function figuresLine(name: string, f: Figures): string {
  const three = (e: Estimate): string => (Number.isNaN(e.value) ? '    -' : e.value.toFixed(3).padStart(5));
  return [
    name.padEnd(18),
    String(f.n).padStart(4),
    three(f.recallAt1),
    three(f.recallAt5),
    three(f.recallAt10),
    three(f.mrr),
    three(f.factRecall),
    three(f.citationPrecision),
    three(f.statusAccuracy),
    String(f.wronglyAnswered).padStart(6),
    String(f.wronglyRefused).padStart(6),
    String(f.ungrounded).padStart(5),
    f.p50.toFixed(1).padStart(5),
    f.p95.toFixed(1).padStart(6),
  ].join(' ');
}

/** The table by kind and form, the intervals, and the worst cases. */
export function reportOf(name: string, verdicts: readonly Verdict[], worst: number): string {
  const all = figuresOf(verdicts);
  const part = (key: 'kind' | 'form'): readonly string[] =>
    [...new Set(verdicts.map(({ golden }) => golden[key]))].map((value) =>
      figuresLine(`  ${value}`, figuresOf(verdicts.filter(({ golden }) => golden[key] === value))),
    );
  const interval = (label: string, e: Estimate): string =>
    `  ${label.padEnd(20)} ${e.value.toFixed(3)}  [${e.low.toFixed(3)}, ${e.high.toFixed(3)}]  n=${e.n}`;
  return [
    COLUMNS,
    figuresLine(name, all),
    ...part('kind'),
    ...part('form'),
    '',
    `95 % intervals, ${name}:`,
    interval('recall@1', all.recallAt1),
    interval('recall@5', all.recallAt5),
    interval('recall@10', all.recallAt10),
    interval('MRR', all.mrr),
    interval('fact recall', all.factRecall),
    interval('citation precision', all.citationPrecision),
    interval('status accuracy', all.statusAccuracy),
    '',
    ...worstCases(verdicts, worst),
  ].join('\n');
}

function worstCases(verdicts: readonly Verdict[], count: number): readonly string[] {
  const badness = (v: Verdict): number =>
    (v.statusRight ? 0 : 4) +
    v.ungrounded.length * 4 +
    v.forbidden.length * 2 +
    (v.facts === null ? 0 : (1 - v.facts) * 2) +
    (v.rank === 0 ? 1 : 0);
  const bad = verdicts.filter((v) => badness(v) > 0).sort((a, b) => badness(b) - badness(a));
  return [
    `worst cases (${bad.length} with a fault):`,
    ...bad.slice(0, count).map((v) => {
      const faults = [
        v.statusRight ? '' : `status ${v.answer.status}, expected ${v.golden.status.join('|')}`,
        v.missing.length > 0 ? `missing ${v.missing.join(' · ')}` : '',
        v.forbidden.length > 0 ? `says ${v.forbidden.join(' · ')}` : '',
        v.ungrounded.length > 0 ? `ungrounded ${v.ungrounded.join(' · ')}` : '',
        v.rank === 0 ? `${v.golden.documents.join('|')} not retrieved` : '',
      ].filter((fault) => fault !== '');
      return `  ${v.golden.id} [${v.golden.kind}, ${v.golden.form}] ${v.golden.text}\n      ${faults.join('; ')}`;
    }),
  ];
}
