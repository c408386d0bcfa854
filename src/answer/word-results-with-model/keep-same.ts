import type { Language } from '../../corpus/model.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import { type Fall, isIn, withoutMarkup } from '../compose-with-model/keep-grounded.ts';
import type { Tokens } from '../compose-with-model/tokens.ts';
import { type Difference, difference } from '../verify/same-statement/same-statement.ts';

/** A sentence that a model said in other words, by its number, from 1. */
export interface SaidAgain {
  readonly number: number;
  readonly text: string;
}

export interface SameContext {
  /** The sentences of the result, and the same as the model saw them. */
  readonly texts: readonly string[];
  readonly hidden: readonly string[];
  readonly tokens: Tokens;
  readonly language: Language;
  readonly judge: (text: string, language: Language) => SpanJudge;
}

/** The sentences that say the same in other words, by the text they stand for, and why others do not. */
export interface KeptSame {
  readonly reworded: ReadonlyMap<string, string>;
  readonly fallen: readonly (Difference | Fall)[];
}

/** Puts each sentence said again through the comparison with its own. One that was only copied counts neither way. */
export function keepSame(said: readonly SaidAgain[], context: SameContext): KeptSame {
  const reworded = new Map<string, string>();
  const fallen: (Difference | Fall)[] = [];
  for (const { number, text } of said) {
    const [own, before] = [context.texts[number - 1], context.hidden[number - 1]];
    const after = withoutMarkup(text);
    if (own === undefined || before === undefined) fallen.push('unknown_source');
    else if (after !== before) {
      const fault = faultOf(before, after, context);
      if (fault === null) reworded.set(own, context.tokens.show(after) ?? own);
      else fallen.push(fault);
    }
  }
  return { reworded, fallen };
}

function faultOf(before: string, after: string, { tokens, language, judge }: SameContext): Difference | Fall | null {
  const shown = tokens.show(after);
  if (shown === null) return 'unknown_token';
  if (!isIn(language, shown)) return 'language';
  return difference({ before, after, language }, tokens, judge);
}
