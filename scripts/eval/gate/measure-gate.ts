import type { Application } from '../../../src/application.ts';
import { type Line, linesOf } from '../../../src/answer/compose/lines.ts';
import { type Fault, faultOf, type SentenceCheck } from '../../../src/answer/verify/sentence-check.ts';
import { type Chance, createChance } from './chance.ts';
import { CORRUPT, type CorruptionKind, CORRUPTIONS } from './corruptions.ts';
import { paraphrase } from './paraphrases.ts';

/** One sentence that was tried, and what the check said. */
export interface Trial {
  readonly kind: CorruptionKind | 'paraphrase';
  readonly sentence: string;
  readonly lines: readonly Line[];
  readonly fault: Fault | null;
}

const PER_KIND = 100;
const PARAPHRASES = 500;
/** Chance of the trials when none is given. */
export const SEED = 20_261_121;
/** Shorter lines are headings and names; longer ones are no sentence that a model would write. */
const LENGTH = { least: 40, most: 420 };
const JOINED = 0.15;

/**
 * Makes corruptions and paraphrases of real lines of the index and puts each through the check of sentences. The same index and seed give the
 * same trials.
 */
export function measureGate({ generation, knowledge }: Application, seed: number): readonly Trial[] {
  const { retriever } = generation;
  const check: SentenceCheck = {
    judge: (text, language) => retriever.judge(text, language),
    sources: knowledge.sources,
    today: '2026-11-21',
  };
  const chance = createChance(seed);
  const lines = chance.shuffled(
    retriever
      .documents()
      .filter(({ kind }) => kind === 'scheme' || kind === 'article' || kind === 'law')
      .flatMap((document) => retriever.passagesOf(document.id).flatMap((passage) => linesOf(passage, document)))
      .filter(({ text }) => text.length >= LENGTH.least && text.length <= LENGTH.most),
  );
  const attempt = (kind: Trial['kind'], sentence: string, cited: readonly Line[]): Trial => ({
    kind,
    sentence,
    lines: cited,
    fault: faultOf(sentence, cited[0]?.document.language ?? 'vi', cited, check),
  });
  return [
    ...corrupted(lines, chance, attempt),
    ...moved(lines, chance, attempt),
    ...paraphrased(lines, chance, attempt),
  ];
}

type Attempt = (kind: Trial['kind'], sentence: string, cited: readonly Line[]) => Trial;

/** Half of them corrupt the line itself, half a paraphrase of it. */
function corrupted(lines: readonly Line[], chance: Chance, attempt: Attempt): readonly Trial[] {
  return CORRUPTIONS.flatMap((kind) => {
    if (kind === 'citation moved') return [];
    const trials: Trial[] = [];
    for (const line of chance.shuffled(lines)) {
      if (trials.length === PER_KIND) break;
      const { language } = line.document;
      const said = (chance.next() < 0.5 ? paraphrase(line.text, language, chance) : null) ?? line.text;
      const wrong = CORRUPT[kind](said, language, chance);
      if (wrong !== null && wrong !== said) trials.push(attempt(kind, wrong, [line]));
    }
    return trials;
  });
}

/** The sentence stays right, but cites another line: half of the time one of the same document. */
function moved(lines: readonly Line[], chance: Chance, attempt: Attempt): readonly Trial[] {
  const trials: Trial[] = [];
  for (const line of chance.shuffled(lines)) {
    if (trials.length === PER_KIND) break;
    const near = chance.next() < 0.5;
    const others = lines.filter(
      ({ document, text }) =>
        document.language === line.document.language &&
        (document.id === line.document.id) === near &&
        text !== line.text,
    );
    if (others.length === 0) continue;
    trials.push(attempt('citation moved', line.text, [chance.of(others)]));
  }
  return trials;
}

function paraphrased(lines: readonly Line[], chance: Chance, attempt: Attempt): readonly Trial[] {
  const trials: Trial[] = [];
  for (const line of chance.shuffled(lines)) {
    if (trials.length === PARAPHRASES) break;
    const { language } = line.document;
    const said = paraphrase(line.text, language, chance);
    if (said === null) continue;
    const beside = lines.find((other) => other.document === line.document && other !== line);
    if (beside !== undefined && chance.next() < JOINED && said.length + beside.text.length < LENGTH.most) {
      const joined = `${said.replace(/[.;]$/u, '')}; ${beside.text.charAt(0).toLowerCase()}${beside.text.slice(1)}`;
      trials.push(attempt('paraphrase', joined, [line, beside]));
    } else trials.push(attempt('paraphrase', said, [line]));
  }
  return trials;
}
