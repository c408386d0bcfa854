import type { PairMeasures } from './retrieval/evaluate.ts';
import type { Figure } from '../record/recorded-figures.ts';
import type { EligibilityQuestions } from './household/eligibility-questions.ts';
import type { LyingFigures } from './gate/lying-model.ts';
import type { Estimate } from './intervals.ts';
import type { Figures } from './report.ts';

const SETS = {
  develop: 'golden questions to develop on',
  reported: 'golden questions written blind after tuning, only reported',
} as const;

/** Figures of one golden set for the README. */
export function goldenFigure(set: keyof typeof SETS, figures: Figures): Figure {
  const share = (name: string, { value }: Estimate): string => `${name} ${three(value)}`;
  const { recallAt1, recallAt5, factRecall, citationPrecision, statusAccuracy } = figures;
  return {
    id: `golden ${set}`,
    what: `${SETS[set]} (${figures.n})`,
    figure: [
      share('recall@1', recallAt1),
      share('recall@5', recallAt5),
      share('fact recall', factRecall),
      share('citation precision', citationPrecision),
      share('status accuracy', statusAccuracy),
      `ungrounded figures ${figures.ungrounded}`,
      `an answer without a model takes p50 ${figures.p50.toFixed(0)} ms, p95 ${figures.p95.toFixed(0)} ms`,
    ].join(', '),
  };
}

/** What became of the lies of a model. */
export function lyingFigure({ questions, lies, left, ungrounded }: LyingFigures): Figure {
  return {
    id: 'lying model',
    what: `a model that lies in every sentence, ${questions} golden questions`,
    figure: `${lies} lies told, ${left} left; ungrounded figures ${ungrounded}`,
  };
}

/** How much less a household is asked than the full form asks. */
export function questionsFigure({ one, all }: EligibilityQuestions): Figure {
  const part = (name: string, share: number): string => `${name} ${Math.round(100 * share)} %`;
  return {
    id: 'eligibility questions',
    what: 'eligibility: questions asked, of those of the full form',
    figure: `${part('one support', one.share)} over ${one.households} cases, ${part('all supports', all.share)} over ${all.households}`,
  };
}

/** Measures of retrieval alone over a collection: within one language, then across. */
export function retrievalFigure(collection: string, results: readonly PairMeasures[]): Figure {
  const alone = results.filter(({ index }) => index === 'one');
  const said = alone.map(
    ({ question, passage, recallAt1, recallAt10, meanReciprocalRank }) =>
      `${question}→${passage ?? 'either'} ${[recallAt1, recallAt10, meanReciprocalRank].map(three).join(' / ')}`,
  );
  return {
    id: `retrieval ${collection}`,
    what: `retrieval alone on ${collection} (${alone[0]?.questions ?? 0} questions of each kind), R@1 / R@10 / MRR by language of question → passage`,
    figure: said.join(', '),
  };
}

/** What the check of sentences withholds, the weakest kinds of corruption named. */
export function gateFigure(
  kinds: readonly { readonly kind: string; readonly n: number; readonly withheld: number }[],
): Figure {
  const [paraphrases] = kinds.filter(({ kind }) => kind === 'paraphrase');
  const corrupted = kinds.filter(({ kind }) => kind !== 'paraphrase').sort((a, b) => a.withheld - b.withheld);
  const all = corrupted.filter(({ withheld }) => withheld === 1).map(({ kind }) => kind);
  const some = corrupted
    .filter(({ withheld }) => withheld < 1)
    .map(({ kind, withheld }) => `${kind} ${three(withheld)}`);
  return {
    id: 'gate',
    what: `check of a model's sentences: share withheld of ${corrupted.reduce((sum, { n }) => sum + n, 0)} corrupted and ${paraphrases?.n ?? 0} correct ones`,
    figure: `corrupted, 1.000: ${all.join(', ')}; ${some.join(', ')}; correct paraphrases ${three(paraphrases?.withheld ?? Number.NaN)}`,
  };
}

const three = (value: number): string => value.toFixed(3).replace(/^0(?=\.)/u, '');
