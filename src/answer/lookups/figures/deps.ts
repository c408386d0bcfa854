import type { Observation, Source } from '../../../corpus/model.ts';
import type { Indicator } from '../../../corpus/observations.ts';
import type { Places } from '../../../corpus/places.ts';
import type { Retriever } from '../../../retrieval/model.ts';
import { createQuestionReader, type QuestionReader } from '../../../statistics/asked/read-question.ts';
import type { PlaceAsked } from '../../../statistics/model.ts';
import { createStatisticsTable, type StatisticsTable } from '../../../statistics/table.ts';
import { type ArticleLines, createArticleLines } from './article-lines.ts';

/** What answers from figures and about places rest on; all of one generation. */
export interface FigureKnowledge {
  readonly observations: readonly Observation[];
  readonly indicators: readonly Indicator[];
  readonly places: Places;
  /** Register of sources by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly retriever: Retriever;
}

/** The same, made ready once. */
export interface FigureParts {
  readonly knowledge: FigureKnowledge;
  readonly table: StatisticsTable;
  readonly read: QuestionReader;
  readonly country: PlaceAsked;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly articles: ArticleLines;
}

/** @throws {Error} when the register of places holds no country: then the corpus is not readable at all. */
export function createFigureParts(knowledge: FigureKnowledge): FigureParts {
  const { observations, indicators, places, sources } = knowledge;
  const vn = places.all().find(({ kind }) => kind === 'country');
  if (vn === undefined) throw new Error('The register of places has no country.');
  return {
    knowledge,
    table: createStatisticsTable(observations, indicators, places, sources),
    read: createQuestionReader(places, indicators),
    country: { text: vn.name.vi, versions: [vn] },
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    articles: createArticleLines(knowledge.retriever),
  };
}
