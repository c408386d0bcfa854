import { createHash } from 'node:crypto';
import type { Block, Language, Observation, Place, Source } from './model.ts';
import type { Indicator } from './observations.ts';
import { placeName } from './places/place-name.ts';
import type { ReadDocument } from './read/read-document.ts';
import { observationSentence } from './statistics/sentence.ts';

/** The tables that the documents are written from. */
export interface StatisticsTables {
  readonly observations: readonly Observation[];
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}

const words = {
  vi: { title: 'Số liệu hộ nghèo: {place}', note: 'Lưu ý', about: 'Lưu ý về {label}', source: 'Nguồn: {title}.' },
  en: { title: 'Poverty statistics: {place}', note: 'Note', about: 'Note on the {label}', source: 'Source: {title}.' },
} as const;
const headings = { vi: ['Năm {period}', 'Giai đoạn {period}'], en: ['{period}', '{period}'] } as const;

/**
 * The observations as documents that can be indexed and cited: one a place and language, `statistics/<place>.vi`, with one block for
 * each period and source. The anchor of a block is its period, with the source behind it where several sources give that period.
 * Rows of a place or an indicator that the tables do not hold are left out (the corpus check reports them).
 */
export function statisticsDocuments(tables: StatisticsTables): readonly ReadDocument[] {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  return [...grouped(tables.observations, (it) => it.place)].flatMap(([id, observations]) => {
    const place = places.get(id);
    if (place === undefined) return [];
    return (['vi', 'en'] as const).map((language) => documentOf(place, observations, language, tables));
  });
}

function documentOf(
  place: Place,
  observations: readonly Observation[],
  language: Language,
  tables: StatisticsTables,
): ReadDocument {
  const blocks = [...grouped(observations, (it) => it.period)].toSorted(byTime).flatMap(([period, ofPeriod]) => {
    const bySource = [...grouped(ofPeriod, (it) => it.source)];
    return bySource.map(([source, rows]) => {
      const anchor = bySource.length > 1 ? `${period}.${source}` : period;
      return blockOf({ place, period, source, anchor, rows, language }, tables);
    });
  });
  const id = `statistics/${place.id}`;
  const name = placeName(place, language);
  return {
    blocks,
    document: {
      id: `${id}.${language}`,
      kind: 'statistics',
      language,
      title: words[language].title.replace('{place}', name),
      number: null,
      issuer: null,
      url: null,
      issued: null,
      effectiveFrom: null,
      effectiveTo: null,
      supersedes: [],
      places: [place.id],
      audience: ['household', 'official', 'administrator'],
      translationOf: language === 'en' ? `${id}.vi` : null,
      scheme: null,
      aliases: [...new Set([place.name.vi, place.name.en, ...place.aliases])],
      office: null,
      sources: [...new Set(observations.map((it) => it.source))],
      hash: createHash('sha256')
        .update(JSON.stringify([name, blocks]))
        .digest('hex'),
    },
  };
}

interface Part {
  readonly place: Place;
  readonly period: string;
  readonly source: string;
  readonly anchor: string;
  readonly rows: readonly Observation[];
  readonly language: Language;
}

function blockOf({ place, period, source, anchor, rows, language }: Part, tables: StatisticsTables): Block {
  const indicators = new Map(tables.indicators.map((it) => [it.id, it]));
  const sentences = rows.flatMap((row) => {
    const sentence = observationSentence(row, indicators, place, language);
    return sentence === null ? [] : [sentence];
  });
  const title = tables.sources.find((it) => it.id === source)?.title[language] ?? source;
  const text = [...sentences, ...notesOf(rows, indicators, language), words[language].source.replace('{title}', title)];
  const [year, span] = headings[language];
  return {
    headings: [(period.includes('-') ? span : year).replace('{period}', period)],
    anchor,
    section: null,
    kind: 'paragraph',
    text: text.join(' '),
    sources: [source],
    effectiveFrom: null,
    effectiveTo: null,
  };
}

/** Each note once; a note that is not about every row names what it is about. */
function notesOf(
  rows: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  language: Language,
): readonly string[] {
  const byNote = grouped(
    rows.filter((row) => row.note !== null),
    (row) => row.note?.[language] ?? '',
  );
  return [...byNote].map(([note, about]) => {
    if (about.length === rows.length) return `${words[language].note}: ${note}`;
    const labels = about.map((row) => indicators.get(row.indicator)?.label[language] ?? row.indicator).join(', ');
    return `${words[language].about.replace('{label}', labels)}: ${note}`;
  });
}

function byTime([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
