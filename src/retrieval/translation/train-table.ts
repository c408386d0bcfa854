import { analyse, pairsOf } from '../../language/analyse.ts';
import type { TableContent, TableEntry } from './model.ts';
import type { TextPair } from './text-pair.ts';
import { type AlignedSide, type ModelSettings, trainTranslationModel } from './translation-model.ts';

export interface TrainingSettings extends ModelSettings {
  /** Entries below this score are left out. */
  readonly leastScore: number;
  /** Vietnamese pairs in fewer pairs of texts are left out. */
  readonly leastPairFrequency: number;
  /** Best entries kept for each English stem; the best of each Vietnamese term are kept as well. */
  readonly perEnglish: number;
  readonly perVietnamese: number;
}

const TRAINING: TrainingSettings = {
  rounds: 5,
  diagonal: 4,
  prior: 1e-4,
  leastScore: 0.01,
  leastPairFrequency: 2,
  perEnglish: 20,
  perVietnamese: 10,
};

/** Longer texts are not sentences, and cost the square of their length. */
const LONGEST = 200;

interface Analysed {
  readonly stems: readonly string[];
  readonly syllables: readonly string[];
  readonly pairs: readonly string[];
  readonly weight: number;
}

/**
 * Learns which English stems and which Vietnamese syllables and pairs of syllables translate each other. Deterministic.
 */
export function trainTable(texts: readonly TextPair[], settings: TrainingSettings = TRAINING): TableContent {
  const analysed = texts.map(analysedPair).filter(usable);
  const englishFrequency = textFrequency(analysed.map((text) => text.stems));
  const syllableFrequency = textFrequency(analysed.map((text) => text.syllables));
  const pairFrequency = textFrequency(analysed.map((text) => text.pairs));
  const often = (pair: string) => (pairFrequency.get(pair) ?? 0) >= settings.leastPairFrequency;
  const stems = analysed.map((text) => text.stems);
  const weights = analysed.map((text) => text.weight);
  const syllables = analysed.map((text) => text.syllables);
  const pairs = analysed.map((text) => text.pairs.filter(often));
  const entries = [...entriesOf(stems, syllables, weights, settings), ...entriesOf(stems, pairs, weights, settings)];
  return {
    pairs: analysed.length,
    entries: pruned(entries, settings),
    englishFrequency,
    vietnameseFrequency: new Map([...syllableFrequency, ...pairFrequency]),
  };
}

function analysedPair(text: TextPair): Analysed {
  const english = analyse(text.en, 'en');
  const vietnamese = analyse(text.vi, 'vi');
  const accented = vietnamese.accented ?? [];
  return {
    stems: (english.stem ?? []).filter(Boolean),
    syllables: accented.filter(Boolean),
    pairs: pairsOf(accented),
    weight: text.weight,
  };
}

function usable({ stems, syllables }: Analysed): boolean {
  return stems.length > 0 && syllables.length > 0 && stems.length < LONGEST && syllables.length < LONGEST;
}

function textFrequency(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function entriesOf(
  english: readonly (readonly string[])[],
  vietnamese: readonly (readonly string[])[],
  weights: readonly number[],
  settings: TrainingSettings,
): readonly TableEntry[] {
  const left = numbered(english);
  const right = numbered(vietnamese);
  const forward = trainTranslationModel(left.side, right.side, weights, settings);
  const backward = trainTranslationModel(right.side, left.side, weights, settings);
  const back = new Map<number, number>();
  backward.sources.forEach((source, i) => {
    back.set((backward.targets[i] ?? 0) * right.side.words + source, backward.probabilities[i] ?? 0);
  });
  const entries: TableEntry[] = [];
  forward.sources.forEach((source, i) => {
    const target = forward.targets[i] ?? 0;
    const both = (forward.probabilities[i] ?? 0) * (back.get(source * right.side.words + target) ?? 0);
    const score = Math.sqrt(both);
    if (score < settings.leastScore) return;
    entries.push({ english: left.words[source] ?? '', vietnamese: right.words[target] ?? '', score });
  });
  return entries;
}

function numbered(texts: readonly (readonly string[])[]): {
  readonly side: AlignedSide;
  readonly words: readonly string[];
} {
  const numbers = new Map<string, number>();
  const coded = texts.map((text) =>
    Int32Array.from(text, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  );
  return { side: { texts: coded, words: numbers.size }, words: [...numbers.keys()] };
}

function pruned(entries: readonly TableEntry[], settings: TrainingSettings): readonly TableEntry[] {
  const sorted = [...entries].sort(
    (a, b) => b.score - a.score || compare(a.english, b.english) || compare(a.vietnamese, b.vietnamese),
  );
  const perEnglish = new Map<string, number>();
  const perVietnamese = new Map<string, number>();
  return sorted.filter(({ english, vietnamese }) => {
    const englishRank = perEnglish.get(english) ?? 0;
    const vietnameseRank = perVietnamese.get(vietnamese) ?? 0;
    perEnglish.set(english, englishRank + 1);
    perVietnamese.set(vietnamese, vietnameseRank + 1);
    return englishRank < settings.perEnglish || vietnameseRank < settings.perVietnamese;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
