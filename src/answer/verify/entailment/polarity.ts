import type { Language } from '../../../corpus/model.ts';
import { type Clause, clausesOf } from './clauses.ts';

/** A word that turns or narrows what is said: a negation, `only`, `except`. */
interface Cue {
  readonly kind: 'not' | 'only' | 'except';
  /** The words it acts on: those after it in its clause. */
  readonly after: readonly string[];
  readonly before: readonly string[];
}

const KINDS: Readonly<Record<Language, ReadonlyMap<string, Cue['kind']>>> = {
  vi: new Map([
    ['không', 'not'],
    ['chưa', 'not'],
    ['chẳng', 'not'],
    ['cấm', 'not'],
    ['ngừng', 'not'],
    ['chỉ', 'only'],
    ['trừ', 'except'],
  ]),
  en: new Map([
    ['not', 'not'],
    ['no', 'not'],
    ['never', 'not'],
    ['cannot', 'not'],
    ['without', 'not'],
    ['neither', 'not'],
    ['nor', 'not'],
    ['none', 'not'],
    ['t', 'not'],
    ['onli', 'only'],
    ['except', 'except'],
    ['unless', 'except'],
    ['exclud', 'except'],
  ]),
};
/** Words that make of a cue something else: `không quá 5%` bounds, `địa chỉ` is an address. */
const NOT_BEFORE: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set('quá dưới vượt thấp khí gian tiêu số đạo thị dẫn báo định huy'.split(' ')),
  en: new Set('more less later fewer exceed'.split(' ')),
};
const NOT_AFTER: ReadonlySet<string> = new Set('hàng địa chứng khấu loại tín'.split(' '));
const SCOPE = 4;
/** Part of a cue, no word that it acts on: `no longer`. */
const OF_CUE: ReadonlySet<string> = new Set(['longer']);

function cuesOf(clause: Clause, language: Language): readonly Cue[] {
  const { words } = clause;
  const kinds = KINDS[language];
  return words.flatMap((word, at) => {
    const kind = kinds.get(word);
    const next = words[at + 1] ?? '';
    if (kind === undefined || NOT_BEFORE[language].has(next) || /^\d/u.test(next)) return [];
    if (language === 'vi' && NOT_AFTER.has(words[at - 1] ?? '')) return [];
    const beside = (from: number, to: number): readonly string[] =>
      words.slice(Math.max(0, from), to).filter((other) => !kinds.has(other) && !OF_CUE.has(other));
    return [{ kind, after: beside(at + 1, at + 1 + SCOPE), before: beside(at - 3, at) }];
  });
}

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((word) => b.includes(word)).length;

/** More than any likeness of cues that differ. */
const SAME = 100;

/** How well two cues turn the same words; 0: they do not. */
function likeness(a: Cue, b: Cue): number {
  if (a.kind !== b.kind) return 0;
  if (a.after.join(' ') === b.after.join(' ') && a.before.join(' ') === b.before.join(' ')) return SAME;
  const [after, before] = [shared(a.after, b.after), shared(a.before, b.before)];
  return after >= 1 || before >= 2 ? 2 * after + before : 0;
}

/** Pairs each cue with at most one of the other side, the likest first. @returns the cues of either side without a partner */
function unpaired(said: readonly Cue[], cited: readonly Cue[]): { readonly said: Cue[]; readonly cited: Cue[] } {
  const pairs = said
    .flatMap((a) => cited.map((b) => ({ a, b, like: likeness(a, b) })))
    .filter(({ like }) => like > 0)
    .sort((x, y) => y.like - x.like);
  const taken = new Set<Cue>();
  for (const { a, b } of pairs) if (!taken.has(a) && !taken.has(b)) taken.add(a).add(b);
  return { said: said.filter((cue) => !taken.has(cue)), cited: cited.filter((cue) => !taken.has(cue)) };
}

/** Whether a sentence says without the cue what the span says with it. */
function saysBare(clauses: readonly Clause[], cue: Cue): boolean {
  const scope = (cue.after.length > 0 ? cue.after : cue.before).slice(0, 3);
  if (scope.length === 0) return false;
  const needed = Math.max(1, Math.ceil(scope.length * 0.66));
  return clauses.some(({ words }) =>
    words.some((word, at) => {
      const window = words.slice(at, at + scope.length + 2);
      return scope.includes(word) && scope.filter((other) => window.includes(other)).length >= needed;
    }),
  );
}

/**
 * Whether a sentence denies, allows or narrows what its spans do not: a cue of the sentence that no span has over the same words, or a cue
 * of a span that the sentence leaves out while saying the words it acts on. Across languages only the presence of cues is compared.
 */
export function polarityFault(
  sentence: string,
  language: Language,
  spans: readonly { readonly text: string; readonly language: Language }[],
): boolean {
  const clauses = clausesOf(sentence, language);
  const said = clauses.flatMap((clause) => cuesOf(clause, language));
  const own = spans.filter((span) => span.language === language);
  const cited = own.flatMap((span) => clausesOf(span.text, language).flatMap((clause) => cuesOf(clause, language)));
  const foreign = spans
    .filter((span) => span.language !== language)
    .flatMap((span) => clausesOf(span.text, span.language).flatMap((clause) => cuesOf(clause, span.language)));
  if (own.length < spans.length) {
    const kinds = (cues: readonly Cue[]): string => [...new Set(cues.map(({ kind }) => kind))].sort().join();
    return kinds(said) !== kinds([...cited, ...foreign]);
  }
  const alone = unpaired(said, cited);
  return alone.said.length > 0 || alone.cited.some((cue) => saysBare(clauses, cue));
}
