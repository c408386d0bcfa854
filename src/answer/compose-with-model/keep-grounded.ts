import type { Language } from '../../corpus/model.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Line } from '../compose/lines.ts';
import { tidyText } from '../steps/tidy.ts';
import { type Fault, faultOf, type SentenceCheck } from '../verify/sentence-check.ts';
import type { ModelReply } from './model-reply.ts';
import type { Tokens } from './tokens.ts';

/** A sentence of a model that may leave, and the lines it rests on. */
export interface GroundedSentence {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Why a sentence of a model fell. */
export type Fall = Fault | 'uncited' | 'unknown_source' | 'unknown_token' | 'language' | 'empty';

/** Sentences that may leave, and why the others may not. */
export interface Kept {
  readonly sentences: readonly GroundedSentence[];
  readonly fallen: readonly Fall[];
}

export interface KeepContext {
  readonly lines: readonly Line[];
  readonly tokens: Tokens;
  readonly language: Language;
  readonly check: SentenceCheck;
}

/** Puts each sentence of a model's reply through the check; repeats are left out. */
export function keepGrounded({ sentences }: ModelReply, context: KeepContext): Kept {
  const kept: GroundedSentence[] = [];
  const fallen: Fall[] = [];
  for (const sentence of sentences) {
    const checked = check(sentence, context);
    if (typeof checked === 'string') fallen.push(checked);
    else if (!kept.some(({ text }) => text === checked.text)) kept.push(checked);
  }
  return { sentences: kept, fallen };
}

function check({ text, sources }: ModelReply['sentences'][number], context: KeepContext): GroundedSentence | Fall {
  const { lines, tokens, language } = context;
  if (sources.length === 0) return 'uncited';
  const cited = [...new Set(sources)].map((number) => lines[number - 1]);
  if (cited.some((line) => line === undefined)) return 'unknown_source';
  const known = cited.filter((line) => line !== undefined);
  const bare = withoutMarkup(text);
  const shown = tokens.show(bare);
  if (shown === null) return 'unknown_token';
  if (!/\p{L}{2}/u.test(shown)) return 'empty';
  if (!isIn(language, shown)) return 'language';
  return faultOf(shown, language, known, context.check) ?? { text: shown, lines: known };
}

/** The model writes no markup; what looks like it goes. */
export function withoutMarkup(text: string): string {
  return tidyText(text)
    .replaceAll(/\s*\[\d+(?:\s*,\s*\d+)*\]/gu, '')
    .replaceAll(/^[\s#>*•-]+|[*`]+|<[^<>]*>/gu, '')
    .trim();
}

const FEW_WORDS = 4;
/** Share of words that may be of the other language: names and titles are. */
const UNSURE = 0.25;

/** Whether a model's sentence is in a language, as far as can be told. */
export function isIn(language: Language, text: string): boolean {
  const found = detectLanguage(text);
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return found.language === language || words < FEW_WORDS || found.confidence < UNSURE;
}
