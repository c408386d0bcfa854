/** Aligned texts as numbers: for each pair, the words of one side in their order. */
export interface AlignedSide {
  readonly texts: readonly Int32Array[];
  /** Number of different words. */
  readonly words: number;
}

/** p(target word | source word) for every two words that stand in one pair of texts. */
export interface TranslationModel {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly probabilities: Float64Array;
}

export interface ModelSettings {
  readonly rounds: number;
  /** How strongly a word prefers partners at the same place of the text; 0 is plain IBM Model 1. */
  readonly diagonal: number;
  /** Dirichlet prior; small values starve rare words that would otherwise soak up whole sentences. */
  readonly prior: number;
}

/**
 * IBM Model 1 by expectation maximisation (Brown et al. 1993), with the diagonal preference of fast_align (Dyer et al. 2013) and the
 * variational update of Mermer and Saraçlar (2011).
 */
export function trainTranslationModel(
  source: AlignedSide,
  target: AlignedSide,
  weights: readonly number[],
  settings: ModelSettings,
): TranslationModel {
  const cells = meetings(source, target);
  const size = cells.sources.length;
  let probabilities = new Float64Array(size).fill(1 / Math.max(1, target.words));
  for (let round = 0; round < settings.rounds; round++) {
    const counts = expectedCounts(source, target, weights, cells.places, probabilities, settings.diagonal);
    probabilities = normalised(counts, cells.sources, source.words, target.words, settings.prior);
  }
  return { sources: cells.sources, targets: cells.targets, probabilities };
}

interface Meetings {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** For each pair of texts, the number of the meeting of word i and word j at i · length(target) + j. */
  readonly places: readonly Int32Array[];
}

function meetings(source: AlignedSide, target: AlignedSide): Meetings {
  const numbers = new Map<number, number>();
  const sources: number[] = [];
  const targets: number[] = [];
  const places = source.texts.map((words, text) => {
    const others = target.texts[text] ?? new Int32Array();
    const place = new Int32Array(words.length * others.length);
    let at = 0;
    for (const word of words) {
      for (const other of others) {
        const key = word * target.words + other;
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
          sources.push(word);
          targets.push(other);
        }
        place[at++] = number;
      }
    }
    return place;
  });
  return { sources: Int32Array.from(sources), targets: Int32Array.from(targets), places };
}

function expectedCounts(
  source: AlignedSide,
  target: AlignedSide,
  weights: readonly number[],
  places: readonly Int32Array[],
  probabilities: Float64Array,
  diagonal: number,
): Float64Array {
  const counts = new Float64Array(probabilities.length);
  for (let text = 0; text < places.length; text++) {
    const place = places[text] ?? new Int32Array();
    const rows = source.texts[text]?.length ?? 0;
    const columns = target.texts[text]?.length ?? 0;
    const shares = new Float64Array(rows);
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        const distance = Math.abs((row + 0.5) / rows - (column + 0.5) / columns);
        const share = (probabilities[place[row * columns + column] ?? 0] ?? 0) * Math.exp(-diagonal * distance);
        shares[row] = share;
        sum += share;
      }
      if (sum <= 0) continue;
      const scale = (weights[text] ?? 1) / sum;
      for (let row = 0; row < rows; row++) {
        const meeting = place[row * columns + column] ?? 0;
        counts[meeting] = (counts[meeting] ?? 0) + (shares[row] ?? 0) * scale;
      }
    }
  }
  return counts;
}

function normalised(
  counts: Float64Array,
  sources: Int32Array,
  sourceWords: number,
  targetWords: number,
  prior: number,
): Float64Array<ArrayBuffer> {
  const totals = new Float64Array(sourceWords);
  counts.forEach((count, meeting) => {
    const source = sources[meeting] ?? 0;
    totals[source] = (totals[source] ?? 0) + count;
  });
  const logTotals = totals.map((total) => digamma(total + prior * targetWords));
  return Float64Array.from(counts, (count, meeting) =>
    Math.exp(digamma(count + prior) - (logTotals[sources[meeting] ?? 0] ?? 0)),
  );
}

/** Derivative of log gamma: recurrence up to 6, then the asymptotic series. */
export function digamma(value: number): number {
  let x = value;
  let sum = 0;
  for (; x < 6; x++) sum -= 1 / x;
  const f = 1 / (x * x);
  return sum + Math.log(x) - 0.5 / x - f * (1 / 12 - f * (1 / 120 - f / 252));
}
