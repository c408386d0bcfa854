import type { Language } from '../../../corpus/model.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import { findQuantities } from '../../../language/quantities.ts';
import type { SpanJudge } from '../../../retrieval/model.ts';
import type { Tokens } from '../../compose-with-model/tokens.ts';
import { mismatch, type Mismatch, type Span } from '../entailment/entails.ts';
import { cuesIn } from './cues.ts';
import { kinIn } from './kin.ts';
import { sameMarks } from './marks.ts';

/** Why a sentence in other words does not say the same. */
export type Difference = Mismatch | 'marks' | 'verdict' | 'name';

type Judge = (text: string, language: Language) => SpanJudge;

/** A sentence with its figures hidden behind marks, and in other words. */
export interface Rewording {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

/**
 * By rule, whether a finished result in other words says the same: the same figures beside the same words, the same verdict, conditions,
 * direction and certainty, the same names, and each follows from the other.
 * @returns what differs, or `null`
 */
export function difference({ before, after, language }: Rewording, tokens: Tokens, judge: Judge): Difference | null {
  const bare = after.replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
  if (!sameMarks(before, after, language) || findQuantities(bare, language).length > 0) return 'marks';
  const [own, said] = [tokens.show(before), tokens.show(after)];
  if (own === null || said === null) return 'marks';
  if (cuesIn(own).join() !== cuesIn(said).join()) return 'verdict';
  if (kinIn(own, language).join() !== kinIn(said, language).join()) return 'who';
  if (!sameNames(own, said)) return 'name';
  return follows(said, own, language, judge) ?? follows(own, said, language, judge);
}

function follows(sentence: string, from: string, language: Language, judge: Judge): Mismatch | null {
  const span: Span = { text: from, language, context: '', number: null, from: null, to: null };
  return mismatch(sentence, language, [span], judge);
}

/** Names inside a sentence (capital letters past its beginning) and labels in quotes stand in both. */
function sameNames(own: string, said: string): boolean {
  const quoted = (text: string): string => (text.match(/“[^”]*”/gu) ?? []).sort().join();
  return quoted(own) === quoted(said) && holdsNames(own, said) && holdsNames(said, own);
}

function holdsNames(text: string, other: string): boolean {
  const words = new Set(foldDiacritics(other).match(/[\p{L}\d]+/gu) ?? []);
  return [...text.matchAll(/(?<=[^\s.!?…:•]\s["“(]?)\p{Lu}[\p{L}\p{M}]*/gu)].every(([name]) =>
    words.has(foldDiacritics(name)),
  );
}
