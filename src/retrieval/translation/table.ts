import type { Language } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { TableContent, Translation, TranslationTable } from './model.ts';

/** Translations through rare readings are noise below this share. */
const LEAST_SHARE = 0.02;
const NONE: readonly Translation[] = [];

/** A table of no words: nothing translates, names and numbers still meet. */
export const EMPTY_TABLE: TranslationTable = { translate: () => NONE, translateFolded: () => NONE, idf: () => 1 };

/** Makes a table ready for looking up. */
export function createTranslationTable(content: TableContent): TranslationTable {
  const fromEnglish = new Map<string, Translation[]>();
  const fromVietnamese = new Map<string, Translation[]>();
  for (const { english, vietnamese, score } of content.entries) {
    listOf(fromEnglish, english).push({ term: vietnamese, probability: score });
    listOf(fromVietnamese, vietnamese).push({ term: english, probability: score });
  }
  const tables = {
    en: normalisedOnDemand(fromEnglish, bySize),
    vi: normalisedOnDemand(fromVietnamese, () => 0),
  };
  let readings: ReadonlyMap<string, readonly Reading[]> | undefined;
  const readingsFor = (term: string) => (readings ??= readingsOf(content.vietnameseFrequency)).get(term);
  const folded = new Map<string, readonly Translation[]>();
  const translate = (term: string, from: Language) => tables[from](term);
  return {
    translate,
    translateFolded(term) {
      const known = folded.get(term);
      if (known) return known;
      const found = throughReadings(readingsFor(term) ?? [], (reading) => translate(reading, 'vi'));
      if (found.length > 0) folded.set(term, found);
      return found;
    },
    idf(term, language) {
      const counts = language === 'en' ? content.englishFrequency : content.vietnameseFrequency;
      const df = counts.get(term) ?? frequencyOf(readingsFor(term));
      return Math.log(1 + (content.pairs - df + 0.5) / (df + 0.5));
    },
  };
}

function listOf(lists: Map<string, Translation[]>, term: string): Translation[] {
  const list = lists.get(term) ?? [];
  if (list.length === 0) lists.set(term, list);
  return list;
}

/** Syllables and pairs are two ways of saying the same, so each kind has shares of its own. */
const bySize = (term: string): number => (term.includes('_') ? 1 : 0);

/** Looks a term's translations up, best first, as shares of their kind. A list is put in order when it is first asked for: most never are. */
function normalisedOnDemand(
  raw: Map<string, readonly Translation[]>,
  kindOf: (term: string) => number,
): (term: string) => readonly Translation[] {
  const ready = new Map<string, readonly Translation[]>();
  return (term) => {
    const known = ready.get(term);
    if (known !== undefined) return known;
    const list = raw.get(term);
    if (list === undefined) return NONE;
    const shares = normalised(list, kindOf);
    ready.set(term, shares);
    raw.delete(term);
    return shares;
  };
}

function normalised(list: readonly Translation[], kindOf: (term: string) => number): readonly Translation[] {
  const sums = [0, 0];
  for (const entry of list) sums[kindOf(entry.term)] = (sums[kindOf(entry.term)] ?? 0) + entry.probability;
  return list
    .map(({ term, probability }) => ({ term, probability: probability / (sums[kindOf(term)] || 1) }))
    .sort(bestFirst);
}

function bestFirst(a: Translation, b: Translation): number {
  return b.probability - a.probability || (a.term < b.term ? -1 : 1);
}

interface Reading {
  readonly term: string;
  readonly frequency: number;
}

function readingsOf(frequencies: ReadonlyMap<string, number>): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const [term, frequency] of frequencies) {
    const key = foldDiacritics(term);
    const list = readings.get(key);
    if (list) list.push({ term, frequency });
    else readings.set(key, [{ term, frequency }]);
  }
  return readings;
}

function frequencyOf(readings: readonly Reading[] = []): number {
  return readings.reduce((sum, reading) => sum + reading.frequency, 0);
}

function throughReadings(
  readings: readonly Reading[],
  translate: (reading: string) => readonly Translation[],
): readonly Translation[] {
  const total = frequencyOf(readings);
  const shares = new Map<string, number>();
  for (const { term, frequency } of readings) {
    for (const translation of translate(term)) {
      const share = (frequency / total) * translation.probability;
      shares.set(translation.term, (shares.get(translation.term) ?? 0) + share);
    }
  }
  return Array.from(shares, ([term, probability]) => ({ term, probability }))
    .filter((entry) => entry.probability >= LEAST_SHARE)
    .sort(bestFirst);
}
