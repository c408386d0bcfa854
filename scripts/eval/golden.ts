import { z } from 'zod';
import { common, type Command } from '../command-line.ts';
import { circumstances, circumstancesLine } from '../record/circumstances.ts';
import { recordFigures } from '../record/recorded-figures.ts';
import { askAll } from './ask-all.ts';
import { type EligibilityQuestions, eligibilityQuestionFigures } from './household/eligibility-questions.ts';
import { readGoldenSet } from './golden-set.ts';
import { goldenFigure, questionsFigure } from './recorded.ts';
import { figuresOf, reportOf } from './report.ts';
import { openForEval } from './open-for-eval.ts';

/** Files of the golden questions. */
export const SETS = { develop: 'test/eval/develop.jsonl', reported: 'test/eval/reported.jsonl' } as const;
export type SetName = keyof typeof SETS;

const schema = z.object({
  ...common,
  set: z.enum(['develop', 'reported', 'both'], 'must be develop, reported or both').default('both'),
  worst: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number')
    .transform(Number)
    .default(15),
  record: z.boolean().default(false),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run eval -- [--set develop|reported|both] [--worst N] [--record]

Asks the golden questions and prints retrieval, fact recall, citations, statuses and ungrounded figures, by kind and form.
  --set S            which questions (both)
  --worst N          how many of the worst cases are shown (15)
  --retrieval DIR    measures retrieval alone on a folder with corpus.jsonl and queries.jsonl
  --data DIR         where index and cache are (data)
  --record           keep the figures for the README (npm run figures puts them there)
  --json             print the figures as JSON`;

/** `npm run eval` over the golden questions. */
export const goldenCommand: Command<z.infer<typeof schema>> = {
  name: 'eval',
  usage,
  options: { set: { type: 'string' }, worst: { type: 'string' }, record: { type: 'boolean' } },
  schema,
  run: async (given, { print, note, log, config, database }) => {
    const application = await openForEval(given.data, { config, database, log, note });
    const names: readonly SetName[] = given.set === 'both' ? ['develop', 'reported'] : [given.set];
    const results = [];
    for (const name of names) results.push({ name, verdicts: await askAll(readGoldenSet(SETS[name]), application) });
    const about = circumstances(`npm run eval -- --set ${given.set}`);
    const sets = results.map(({ name, verdicts }) => ({ name, verdicts, figures: figuresOf(verdicts) }));
    if (given.json) print(JSON.stringify(Object.fromEntries(sets.map(({ name, figures }) => [name, figures]))));
    if (given.json && !given.record) return undefined;
    const asked = await eligibilityQuestionFigures(SEED);
    if (given.record) {
      recordFigures(
        [...sets.map(({ name, figures }) => goldenFigure(name, figures)), questionsFigure(asked)],
        about.command,
      );
    }
    if (given.json) return undefined;
    print(`${circumstancesLine(about)}\n`);
    for (const { name, verdicts } of sets) print(`${reportOf(name, verdicts, given.worst)}\n`);
    print(eligibilityLine(asked));
    return undefined;
  },
};

const SEED = 1;

function eligibilityLine({ one, all }: EligibilityQuestions): string {
  const part = (name: string, { asked, full, share }: EligibilityQuestions['one']): string =>
    `${name} ${asked.toFixed(1)} of ${full.toFixed(1)} (${Math.round(100 * share)} %)`;
  return `Questions that the evaluator asks a household, of those of the full form, over ${one.households} cases: ${part('one support', one)}, ${part('all supports', all)}.`;
}
