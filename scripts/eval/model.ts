import { join } from 'node:path';
import { z } from 'zod';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Wording } from '../../src/answer/compose-with-model/wording.ts';
import { configuredHelp } from '../../src/configured-model.ts';
import { Failure } from '../../src/failure.ts';
import { type Command, common } from '../command-line.ts';
import { askAll } from './ask-all.ts';
import { SETS } from './golden.ts';
import { readGoldenSet } from './golden-set.ts';
import { percentile } from './intervals.ts';
import type { Verdict } from './judge-answer.ts';
import { rememberReplies } from './remembering-chat.ts';
import { figuresOf } from './report.ts';
import { openForEval } from './open-for-eval.ts';

const schema = z.object({
  ...common,
  model: z.literal(true),
  set: z.enum(['develop', 'reported'], 'must be develop or reported').default('develop'),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run eval -- --model [--set develop|reported]

Asks the golden questions without a model and with the configured one (CHAT_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY), side by side.
Replies are kept by prompt in DATA/cache/model-replies.jsonl, so a second run repeats the first and costs nothing.
  --set S      which questions (develop)
  --data DIR   where index and cache are (data)
  --json       print the figures as JSON`;

/** `npm run eval -- --model`. */
export const modelCommand: Command<z.infer<typeof schema>> = {
  name: 'eval',
  usage,
  options: { model: { type: 'boolean' }, set: { type: 'string' } },
  schema,
  async run(given, { print, note, log, config, database }) {
    const wordings: Wording[] = [];
    const around = await rememberReplies(join(given.data, 'cache', 'model-replies.jsonl'));
    const configured = await configuredHelp(config, given.data, log, {
      onWording: (one) => wordings.push(one),
      around,
    });
    if (configured === null) {
      throw new Failure(
        'No chat model is configured.',
        'Set CHAT_MODEL, and OPENAI_BASE_URL or OPENAI_API_KEY, and try again.',
      );
    }
    const application = await openForEval(given.data, { config, database, log, note });
    const goldens = readGoldenSet(SETS[given.set]);
    const keyless = await askAll(goldens, application);
    const answer = createAnswerer({ ...application.knowledge, ...configured.help }, (error) => {
      log.error('A question could not be answered', { error });
    });
    const worded = await askAll(goldens, { ...application, answer });
    const report = compare(keyless, worded, wordings);
    const figures = { model: configured.model, set: given.set, ...report, spent: configured.spent() };
    if (given.json) print(JSON.stringify(figures));
    else for (const line of linesOf(figures)) print(line);
    return undefined;
  },
};

/** The two columns, how the wordings went, and the questions on which the columns disagree. */
function compare(keyless: readonly Verdict[], worded: readonly Verdict[], wordings: readonly Wording[]) {
  const column = (verdicts: readonly Verdict[]) => {
    const { factRecall, statusAccuracy, citationPrecision, ungrounded, forbidden, p50, p95 } = figuresOf(verdicts);
    return {
      facts: factRecall.value,
      status: statusAccuracy.value,
      citations: citationPrecision.value,
      ungrounded,
      forbidden,
      p50,
      p95,
    };
  };
  const sum = (of: (wording: Wording) => number): number => wordings.reduce((total, one) => total + of(one), 0);
  return {
    keyless: column(keyless),
    worded: column(worded),
    answersWorded: counted(wordings.flatMap(({ result, of }) => (result === 'worded' ? [of] : []))),
    answersKept: counted(wordings.flatMap(({ reason }) => (reason === null ? [] : [reason]))),
    sentencesSaid: sum(({ said }) => said),
    sentencesFallen: counted(wordings.flatMap(({ fallen }) => fallen)),
    ownMsP95: percentile(
      wordings.map(({ ownMs }) => ownMs),
      0.95,
    ),
    modelMsP50: percentile(
      wordings.map(({ modelMs }) => modelMs),
      0.5,
    ),
    modelMsP95: percentile(
      wordings.map(({ modelMs }) => modelMs),
      0.95,
    ),
    disagreements: keyless.flatMap((one, at) => {
      const other = worded[at];
      if (other === undefined) return [];
      const same = one.answer.status === other.answer.status && one.facts === other.facts;
      return same ? [] : [one.golden.id];
    }),
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function linesOf(figures: ReturnType<typeof compare> & Record<'model' | 'set', string> & { spent: object }): string[] {
  const { keyless, worded, disagreements, ...rest } = figures;
  const columns = Object.entries(keyless).map(([name, value]) => {
    const other: unknown = Reflect.get(worded, name);
    const shown = (figure: unknown): string => (typeof figure === 'number' ? figure.toFixed(3) : '-').padStart(10);
    return `${name.padEnd(12)}${shown(value)}${shown(other)}`;
  });
  return [
    `${''.padEnd(12)}${'keyless'.padStart(10)}${'model'.padStart(10)}`,
    ...columns,
    ...Object.entries(rest).map(
      ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    ),
    `disagreements (${disagreements.length}): ${disagreements.join(' ')}`,
  ];
}
