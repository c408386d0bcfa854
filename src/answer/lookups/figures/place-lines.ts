import type { Language, Place } from '../../../corpus/model.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import { linesOf, type Line } from '../../compose/lines.ts';
import type { FigureParts } from './deps.ts';

/** Facts of a place that the documents about places hold and the register does not. */
export type PlaceTopic = 'units' | 'area' | 'population' | 'seat';

const TELLS: Readonly<Record<PlaceTopic, RegExp>> = {
  units: /\d+ (?:don vi cap xa|xa, phuong|xa va|xa,)|\d+ (?:commune-level|communes|units|wards)/u,
  area: /km2|km²/u,
  population: /\d (?:nguoi|people|inhabitants)/u,
  seat: /trung tam hanh chinh|administrative (?:centre|center|seat)|seat/u,
};

interface PlacedLine {
  readonly line: Line;
  /** The places it names first, and all it names. */
  readonly first: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly folded: string;
}

/** Reads the documents about places; lines are cut and their places found once a language. */
export function createPlaceLines({ knowledge: { retriever, places } }: FigureParts) {
  const kept = new Map<Language, readonly PlacedLine[]>();
  const linesIn = (language: Language) => {
    const known = kept.get(language);
    if (known !== undefined) return known;
    const lines = retriever
      .documents()
      .filter((document) => document.kind === 'place' && document.language === language)
      .flatMap((document) => retriever.passagesOf(document.id).flatMap((passage) => linesOf(passage, document)))
      .map((line) => {
        const [first = [], ...others] = places.find(line.text).map((mention) => mention.places.map(({ id }) => id));
        const folded = foldDiacritics(line.text);
        return { line, first: new Set(first), places: new Set([...first, ...others.flat()]), folded };
      });
    kept.set(language, lines);
    return lines;
  };
  return {
    /** Lines about these places that tell of a topic. */
    about(wanted: readonly Place[], topic: PlaceTopic, language: Language): readonly Line[] {
      return linesIn(language)
        .filter((it) => wanted.some(({ id }) => it.first.has(id)) && TELLS[topic].test(it.folded))
        .map(({ line }) => line)
        .slice(0, 2);
    },
    /** The line that tells how these places are bound together: the shortest that names them all. */
    binding(wanted: readonly Place[], language: Language): Line | null {
      const [line] = linesIn(language)
        .filter((it) => wanted.every(({ id }) => it.places.has(id)))
        .map((it) => it.line)
        .toSorted((a, b) => a.text.length - b.text.length);
      return line ?? null;
    },
  };
}

export type PlaceLines = ReturnType<typeof createPlaceLines>;
