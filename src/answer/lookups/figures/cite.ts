import type { Language, Place } from '../../../corpus/model.ts';
import { placeDocumentId } from '../../../corpus/place-documents.ts';
import { type PlaceFact, placeSentences } from '../../../corpus/places/place-sentences.ts';
import { placeName } from '../../../corpus/places/place-name.ts';
import { observationSentence } from '../../../corpus/statistics/sentence.ts';
import { isSmallCell } from '../../../corpus/statistics/small-cell.ts';
import { isChange } from '../../../corpus/statistics/value.ts';
import { findQuantities, type Quantity, sameQuantity } from '../../../language/quantities.ts';
import { splitSentences } from '../../../language/sentences.ts';
import type { ObservationRow } from '../../../statistics/model.ts';
import { createCitationList } from '../../compose/citations.ts';
import type { Line } from '../../compose/lines.ts';
import type { Citation } from '../../model.ts';
import type { FigureParts } from './deps.ts';
import { valueOf } from './wording.ts';

/** Cites rows and places while an answer is put together. */
export interface FigureCiter {
  /** Cites what holds the rows: first the article that gives a figure, then the statistics. @returns indexes of the citations. */
  rows(rows: readonly ObservationRow[]): readonly number[];
  /** Cites a row and the line that names its source. */
  source(row: ObservationRow): readonly number[];
  /** Cites a row and its note. */
  note(row: ObservationRow): readonly number[];
  /** Sentences of the register about a place, those of these facts, with their citation. */
  place(
    place: Place,
    facts: readonly PlaceFact[],
  ): readonly { readonly fact: PlaceFact; readonly text: string; readonly cites: readonly number[] }[];
  /** Cites a line of any document. */
  line(line: Line): number;
  all(): readonly Citation[];
}

/** A citer for one answer in one language. */
export function createFigureCiter(parts: FigureParts, language: Language): FigureCiter {
  const { retriever, sources, places } = parts.knowledge;
  const list = createCitationList(sources);

  /** Cites the first passage of a document, from one on, that holds a text; null when none does. */
  const cite = (id: string, text: string, from = 0): { readonly at: number; readonly passage: number } | null => {
    const document = retriever.document(id);
    const passages = document === undefined ? [] : retriever.passagesOf(id);
    const found = passages.findIndex((passage, index) => index >= from && passage.text.includes(text));
    const passage = passages[found];
    return document === undefined || passage === undefined
      ? null
      : { at: list.cite({ text, passage, document }), passage: found };
  };
  /** Cites the sentence of a row and texts that stand behind it in the same block. */
  const statistics = (row: ObservationRow, behind: readonly string[]): readonly number[] => {
    const id = `statistics/${row.place.id}.${language}`;
    const sentence = observationSentence(row.observation, parts.indicators, row.place, language);
    const first = sentence === null ? null : cite(id, sentence);
    if (first === null) return [];
    return unique([first.at, ...behind.flatMap((text) => cite(id, text, first.passage)?.at ?? [])]);
  };
  const article = (row: ObservationRow, group: readonly ObservationRow[]): readonly number[] => {
    const line = articleLine(row, group, parts, language);
    return line === null ? [] : [list.cite(line)];
  };

  return {
    rows(rows) {
      const articles = rows.flatMap((row) => article(row, rows));
      return unique([...articles, ...rows.flatMap((row) => statistics(row, []))]);
    },
    source(row) {
      const title = row.source?.title[language] ?? row.observation.source;
      return statistics(row, [`${language === 'vi' ? 'Nguồn' : 'Source'}: ${title}.`]);
    },
    note: (row) => statistics(row, splitSentences(row.observation.note?.[language] ?? '')),
    place(place, facts) {
      const register = {
        byId: (id: string) => places.byId(id),
        children: (id: string) => places.children(id),
        name: placeName,
      };
      return placeSentences(place, language, register)
        .filter(({ fact }) => facts.includes(fact))
        .map(({ fact, text }) => {
          const found = cite(placeDocumentId(place.id, language), text);
          return { fact, text, cites: found === null ? [] : [found.at] };
        });
    },
    line: (line) => list.cite(line),
    all: () => list.all(),
  };
}

/** The line of the digest behind a row that holds its figure; of several the one with most figures of the group and the year. */
function articleLine(
  row: ObservationRow,
  group: readonly ObservationRow[],
  { articles }: FigureParts,
  language: Language,
): Line | null {
  const { observation, place } = row;
  if (observation.document === null || isSmallCell(observation, place)) return null;
  const wanted = group.map((it) => findQuantities(valueOf(it, language), language));
  const own = findQuantities(valueOf(row, language), language);
  if (own.length === 0) return null;
  const changes = isChange(row.indicator);
  const period = observation.period.split('-');
  const scored = articles.lines(`${observation.document}.${language}`).map(({ line, quantities }) => {
    const holds = (some: readonly Quantity[]): boolean =>
      some.every((q) => quantities.some((other) => sameQuantity(q, other) || (changes && sameReading(q, other))));
    const years = period.filter((year) => line.text.includes(year)).length;
    return { line, fits: holds(own), score: wanted.filter(holds).length * 2 + years };
  });
  return scored.filter(({ fits }) => fits).toSorted((x, y) => y.score - x.score)[0]?.line ?? null;
}

/** Articles write points as per cent: "giảm thêm 4 đến 5%". */
function sameReading(a: Quantity, b: Quantity): boolean {
  return b.kind === 'percent' && a.readings.some((reading) => b.readings.includes(reading));
}

function unique(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)];
}
