import { z } from 'zod';
import { type Command, common, count } from '../../command-line.ts';
import { recordFigures } from '../../record/recorded-figures.ts';
import { CORRUPTIONS } from './corruptions.ts';
import { measureLies } from './lying-model.ts';
import { measureGate, SEED, type Trial } from './measure-gate.ts';
import { share } from '../intervals.ts';
import { SETS } from '../golden.ts';
import { readGoldenSet } from '../golden-set.ts';
import { gateFigure, lyingFigure } from '../recorded.ts';
import { openForEval } from '../open-for-eval.ts';

const schema = z.object({
  ...common,
  gate: z.literal(true),
  worst: count(0, 999).default(5),
  seed: count(0, 999_999_999).default(SEED),
  record: z.boolean().default(false),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run eval -- --gate [--worst N] [--seed N] [--record]

Corrupts and rewords lines of the index and counts what the check of sentences withholds; then asks the golden questions with a model that
tells a lie in every sentence, and counts the lies that leave.
  --worst N   how many errors of each kind are shown (5)
  --seed N    other trials of the same kinds
  --data DIR  where index and cache are (data)
  --record    keep the figures for the README (npm run figures puts them there)
  --json      print the figures as JSON`;

/** Figures of one kind of trial. */
function figuresOf(trials: readonly Trial[]) {
  const withheld = share(trials.map(({ fault }) => fault !== null));
  return { n: trials.length, withheld: withheld.value, low: withheld.low, high: withheld.high };
}

/** `npm run eval -- --gate`. */
export const gateCommand: Command<z.infer<typeof schema>> = {
  name: 'eval',
  usage,
  options: {
    gate: { type: 'boolean' },
    worst: { type: 'string' },
    seed: { type: 'string' },
    record: { type: 'boolean' },
  },
  schema,
  async run(given, { print, note, log, config, database }) {
    const application = await openForEval(given.data, { config, database, log, note });
    const started = performance.now();
    const trials = measureGate(application, given.seed);
    const each = (performance.now() - started) / trials.length;
    const kinds = [...CORRUPTIONS, 'paraphrase'] as const;
    const byKind = kinds.map((kind) => ({ kind, trials: trials.filter((trial) => trial.kind === kind) }));
    note('asking golden questions with a model that lies');
    const lying = await measureLies(application, readGoldenSet(SETS.develop), given.seed);
    if (given.record) {
      const all = byKind.map(({ kind, trials: some }) => ({ kind, ...figuresOf(some) }));
      recordFigures([gateFigure(all), lyingFigure(lying)], 'npm run eval -- --gate');
    }
    if (given.json) {
      const figures = byKind.map(({ kind, trials: some }) => [kind, figuresOf(some)]);
      print(JSON.stringify({ ...Object.fromEntries(figures), msPerSentence: each, lying }));
      return undefined;
    }
    print('kind                  n  withheld  95 % interval');
    for (const { kind, trials: some } of byKind) {
      const { n, withheld, low, high } = figuresOf(some);
      print(
        `${kind.padEnd(18)} ${String(n).padStart(4)}  ${withheld.toFixed(3)}     [${low.toFixed(3)}, ${high.toFixed(3)}]`,
      );
    }
    print(`\n${each.toFixed(2)} ms a sentence`);
    const { questions, lies, left, ungrounded } = lying;
    print(
      `A model that lies, ${questions} questions: ${lies} lies told, ${left} left, ${ungrounded} ungrounded figures`,
    );
    for (const { kind, trials: some } of byKind) {
      const errors = some.filter(({ fault }) => (fault === null) !== (kind === 'paraphrase'));
      for (const { sentence, lines, fault } of errors.slice(0, given.worst)) {
        print(`\n${kind}${fault === null ? '' : ` withheld for ${fault}`}\n  ${sentence}`);
        for (const line of lines) print(`  ← ${line.text}`);
      }
    }
    return undefined;
  },
};
