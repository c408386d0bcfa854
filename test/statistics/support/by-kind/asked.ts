import type { Language } from '../../../../src/corpus/model.ts';

/** Questions of one turn or more, and what the last answer must say. */
export interface Asked {
  readonly language: Language;
  readonly turns: readonly string[];
  /** Numbers, as values; each must stand in the text written as its language writes it. */
  readonly values: readonly number[];
  /** Words the text must hold. */
  readonly words: readonly string[];
  /** Whether the first number and the words belong into the first block. */
  readonly first?: boolean;
}

/** What a combination of the tables must give, whatever the wording. */
export interface Expected {
  readonly values: readonly number[];
  readonly words?: (language: Language) => readonly string[];
  readonly first?: boolean;
}

/** One way of asking; more than one turn is a conversation. */
export interface Wording<Combination> {
  readonly language: Language;
  readonly ask: (combination: Combination) => string | readonly string[];
}

/** Enough of each kind, and few enough to stay quick. */
const MOST = 45;

/** Vietnamese wordings as written and without marks, and English ones. */
export function wordings<Combination>(
  vi: readonly Wording<Combination>['ask'][],
  en: readonly Wording<Combination>['ask'][],
): readonly Wording<Combination>[] {
  const bare = (ask: Wording<Combination>['ask']) => (combination: Combination) =>
    [ask(combination)].flat().map(withoutMarks);
  return [
    ...vi.flatMap((ask): Wording<Combination>[] => [
      { language: 'vi', ask },
      { language: 'vi', ask: bare(ask) },
    ]),
    ...en.map((ask): Wording<Combination> => ({ language: 'en', ask })),
  ];
}

/** Combinations spread over the whole table, each asked in another of the wordings, all of them in turn where they are few. */
export function questionsOf<Combination>(
  combinations: readonly Combination[],
  ways: readonly Wording<Combination>[],
  expected: (combination: Combination) => Expected,
): readonly Asked[] {
  const step = Math.max(1, combinations.length / MOST);
  const some = Array.from({ length: Math.min(MOST, combinations.length) }, (_, i) => Math.floor(i * step));
  const asked = ways.flatMap((_, shift) =>
    some.flatMap((at, turn): readonly Asked[] => {
      const combination = combinations[at];
      const way = ways[(turn + shift) % ways.length];
      if (combination === undefined || way === undefined) return [];
      const { values, words, first = false } = expected(combination);
      const { language } = way;
      return [{ language, turns: [way.ask(combination)].flat(), values, words: words?.(language) ?? [], first }];
    }),
  );
  return asked.slice(0, MOST);
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

/** Whether a number stands in a text by itself, not as a part of another. */
export function says(text: string, value: number, language: Language): boolean {
  const written = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 3 }).format(
    value,
  );
  return new RegExp(String.raw`(?<![\d.,])${written.replaceAll('.', String.raw`\.`)}(?!\d|[.,]\d)`, 'u').test(text);
}
