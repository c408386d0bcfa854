import type { PlaceKind } from '../../corpus/model.ts';
import type { Obstacle } from '../../statistics/find/result.ts';

/** Fixed wording of answers from figures and about places. `{…}` is filled in by code. */
export interface StatisticsTexts {
  /** A figure with what it counts, by indicator: `{value}` has the unit, `{count}` has not. */
  readonly figure: Readonly<Record<string, string>>;
  /** For an indicator without wording of its own. */
  readonly anyFigure: string;
  /** What kind of figure it is, said behind it. */
  readonly kind: {
    readonly result: string;
    readonly estimate: string;
    readonly forecast: string;
    readonly derived: string;
  };
  /** Behind a number that is worked out here. */
  readonly workedOut: string;
  readonly and: string;
  readonly year: string;
  readonly span: string;
  readonly lead: string;
  readonly asOf: string;
  readonly national: string;
  readonly provincial: string;
  readonly source: string;
  readonly otherSource: string;
  readonly otherStandard: string;
  readonly otherDay: string;
  readonly otherBoundary: string;
  readonly disagree: string;
  readonly obstacle: Readonly<Record<Obstacle, string>>;
  readonly latest: string;
  readonly assumedCountry: string;
  readonly assumedHome: string;
  readonly lacking: string;
  readonly lackingWith: string;
  readonly laterForecast: string;
  readonly instead: string;
  readonly sum: string;
  readonly note: string;
  readonly unknownPlaces: string;
  readonly fell: string;
  readonly rose: string;
  readonly same: string;
  readonly changePublished: string;
  readonly changeYearly: string;
  readonly changeComputed: string;
  readonly changeTold: string;
  readonly fromTo: string;
  readonly seriesLead: string;
  readonly seriesHighest: string;
  readonly seriesLowest: string;
  readonly absent: string;
  readonly columnYear: string;
  readonly columnPlace: string;
  readonly columnAsOf: string;
  readonly columnStandard: string;
  readonly standardNational: string;
  readonly standardLocal: string;
  readonly standardNone: string;
  readonly compareLead: string;
  readonly compareTable: string;
  readonly gap: string;
  readonly ratio: string;
  readonly rankingMost: string;
  readonly rankingLeast: string;
  readonly rankingScope: string;
  readonly rankingBoundaries: string;
  readonly none: string;
  readonly noRanking: string;
  readonly level: Readonly<Record<PlaceKind, string>>;
  readonly share: string;
  readonly missing: string;
  readonly missingAnyTime: string;
  readonly nearest: string;
  readonly siblings: string;
  readonly related: string;
  readonly relatedParts: string;
  readonly elsewhere: string;
  readonly unknownPlace: string;
  readonly withFigures: string;
  readonly smallCell: string;
  readonly placeFigures: string;
  readonly noFigures: string;
  readonly placeNotKnown: string;
  readonly button: {
    readonly years: string;
    readonly national: string;
    readonly nearPoor: string;
    readonly poor: string;
    readonly now: string;
    readonly year: string;
    readonly span: string;
    readonly figures: string;
  };
}
