import type { Language } from '../../../corpus/model.ts';
import { type Clause, clausesOf } from '../entailment/clauses.ts';

const MARK = /⟦(\p{Lu})(\d+)⟧/gu;

/** A mark in a sentence: its kind, and the words of the clause that it stands in. */
interface Marked {
  readonly name: string;
  readonly kind: string;
  readonly words: ReadonlySet<string>;
}

/** Joins that begin a clause of their own around a figure. */
const JOINS = / (?:và|còn|so với|and|while|against|compared with) /gu;

function marksOf(text: string, language: Language): readonly Marked[] {
  return clausesOf(text.replaceAll(JOINS, ', '), language).flatMap((clause) => inClause(clause));
}

function inClause({ text, words }: Clause): readonly Marked[] {
  const others = new Set(words.filter((word) => !/^\p{L}\d+$/u.test(word)));
  return [...text.matchAll(MARK)].map(([, letter = '', number = '']) => ({
    name: letter + number,
    kind: letter,
    words: others,
  }));
}

const namesOf = (marks: readonly Marked[]): string => marks.map(({ name }) => name).join(' ');

/** Whether the same marks stand in both texts beside the same words: those of one kind in one order, each nearest to its own words. */
export function sameMarks(before: string, after: string, language: Language): boolean {
  const [own, said] = [marksOf(before, language), marksOf(after, language)];
  const kinds = new Set([...own, ...said].map(({ kind }) => kind));
  return [...kinds].every((kind) => {
    const ofKind = (marks: readonly Marked[]) => marks.filter((mark) => mark.kind === kind);
    return keepsOrder(ofKind(own), ofKind(said));
  });
}

/** Several figures of one kind keep their order and their neighbours. */
function keepsOrder(own: readonly Marked[], said: readonly Marked[]): boolean {
  if (namesOf(own) !== namesOf(said)) return false;
  return said.every(({ words }, at) => {
    const likenesses = own.map((other) => likeness(words, other.words));
    return (likenesses[at] ?? 0) >= Math.max(...likenesses) - 1e-9;
  });
}

/** Share of words in common (Jaccard). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
