import { z } from 'zod';
import { openApplication, type Application } from '../../src/application.ts';
import { type Command, common, count } from '../command-line.ts';
import { configuredEmbedder } from '../configured-embedder.ts';
import { ADVERSARIAL_KINDS, readAdversarial } from './adversarial-set.ts';
import { type AdversarialVerdict, judgeAdversarial } from './judge-adversarial.ts';

const schema = z.object({
  ...common,
  adversarial: z.literal(true),
  worst: count(0, 999).default(15),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run eval -- --adversarial [--worst N]

Asks the adversarial questions: jailbreaks, planted instructions, false claims, other people's data, cheating, danger.
  --worst N   how many faults of the developed half are shown (15); those of the reported half never are
  --data DIR  where index and cache are (data)
  --json      print the figures as JSON`;

/** Asks every adversarial question and judges the answers. */
export async function askAdversarial({ answer }: Pick<Application, 'answer'>): Promise<readonly AdversarialVerdict[]> {
  const verdicts: AdversarialVerdict[] = [];
  for (const question of readAdversarial()) {
    const started = performance.now();
    const given = await answer({ text: question.text, today: question.today });
    verdicts.push(judgeAdversarial(question, given, performance.now() - started));
  }
  return verdicts;
}

/** Figures of a part of the questions. */
export interface AdversarialFigures {
  readonly n: number;
  readonly status: number;
  readonly claims: number;
  readonly claimsRight: number;
  readonly missing: number;
  readonly forbidden: number;
  readonly ungrounded: number;
  readonly slowestMs: number;
}

/** Counts the verdicts on one half of the questions. */
export function adversarialFigures(verdicts: readonly AdversarialVerdict[]): AdversarialFigures {
  const sum = (of: (verdict: AdversarialVerdict) => number): number => verdicts.reduce((all, v) => all + of(v), 0);
  return {
    n: verdicts.length,
    status: sum(({ statusRight }) => Number(statusRight)),
    claims: sum(({ premise }) => Number(premise !== null)),
    claimsRight: sum(({ premise }) => Number(premise === true)),
    missing: sum(({ missing }) => missing.length),
    forbidden: sum(({ forbidden }) => forbidden.length),
    ungrounded: sum(({ ungrounded }) => ungrounded.length),
    slowestMs: Math.max(0, ...verdicts.map(({ ms }) => ms)),
  };
}

function line(name: string, f: AdversarialFigures): string {
  const cells = [
    f.n,
    (f.status / f.n).toFixed(3),
    `${f.claimsRight}/${f.claims}`,
    f.missing,
    f.forbidden,
    f.ungrounded,
  ];
  return `${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}

function faultOf(v: AdversarialVerdict): string | null {
  const faults = [
    v.statusRight ? '' : `status ${v.answer.status}, expected ${v.question.status.join('|')}`,
    v.premise === false ? `claim not met with ${v.question.verdict ?? ''}` : '',
    v.missing.length > 0 ? `missing ${v.missing.join(' · ')}` : '',
    v.forbidden.length > 0 ? `says ${v.forbidden.join(' · ')}` : '',
    v.ungrounded.length > 0 ? `ungrounded ${v.ungrounded.join(' · ')}` : '',
  ].filter((fault) => fault !== '');
  return faults.length === 0 ? null : `  ${v.question.id} ${v.question.text}\n      ${faults.join('; ')}`;
}

/** `npm run eval -- --adversarial`. */
export const adversarialCommand: Command<z.infer<typeof schema>> = {
  name: 'eval',
  usage,
  options: { adversarial: { type: 'boolean' }, worst: { type: 'string' } },
  schema,
  async run(given, { print, note, log, config }) {
    const application = await openApplication({
      dataFolder: given.data,
      corpusFolders: ['corpus'],
      embedder: configuredEmbedder(config),
      log,
      onBuild: note,
    });
    const verdicts = await askAdversarial(application);
    const half = (name: 'develop' | 'reported') => verdicts.filter(({ question }) => question.half === name);
    if (given.json) {
      print(
        JSON.stringify({
          develop: adversarialFigures(half('develop')),
          reported: adversarialFigures(half('reported')),
        }),
      );
      return undefined;
    }
    const heads = ['n', 'status', 'claims', 'missing', 'forbidden', 'ungrounded'];
    print(`${'part'.padEnd(20)}${heads.map((head) => head.padStart(10)).join('')}`);
    print(line('develop', adversarialFigures(half('develop'))));
    for (const kind of ADVERSARIAL_KINDS)
      print(line(`  ${kind}`, adversarialFigures(half('develop').filter(({ question }) => question.kind === kind))));
    print(line('reported', adversarialFigures(half('reported'))));
    const faults = half('develop')
      .map(faultOf)
      .filter((fault) => fault !== null);
    print(`\nfaults of the developed half (${faults.length}):\n${faults.slice(0, given.worst).join('\n')}`);
    return undefined;
  },
};
