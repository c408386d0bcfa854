import type { Place, PlaceKind } from '../../corpus/model.ts';
import type { Indicator } from '../../corpus/observations.ts';
import type { Computed } from '../arithmetic.ts';
import type { ObservationRow, PlaceAsked } from '../model.ts';

/** Figures that belong together: one place as it was bounded, one period, one day, one standard; each indicator once. */
export type FigureGroup = readonly ObservationRow[];

/** Why a number is not worked out from two figures. */
export type Obstacle =
  /** They follow different national standards, or one a national and one a local standard. */
  | 'standard'
  /** Both follow local standards, which places change on their own. */
  | 'local_standard'
  /** They stand for different boundaries of a place. */
  | 'boundary'
  /** One is a range, or too small to be shown. */
  | 'inexact';

/** An indicator without a figure where one was asked for, and the periods that have one. */
export interface Lacking {
  readonly indicator: Indicator;
  readonly periods: readonly string[];
}

/** A change between two times. */
export interface Change {
  readonly indicator: Indicator;
  /** The change as a source gives it. */
  readonly published: ObservationRow | null;
  readonly from: ObservationRow | null;
  readonly to: ObservationRow | null;
  readonly computed: Computed | null;
  readonly obstacle: Obstacle | null;
}

/** Two figures side by side. */
export interface Gap {
  readonly indicator: Indicator;
  readonly first: ObservationRow;
  readonly second: ObservationRow;
  readonly computed: readonly Computed[];
  readonly obstacle: Obstacle | null;
}

/** Nothing fits; what lies nearest. */
export interface Missing {
  readonly kind: 'missing';
  readonly place: PlaceAsked;
  readonly indicators: readonly Indicator[];
  /** The period asked for. */
  readonly period: string | null;
  /** Other figures of the same place and time. */
  readonly siblings: readonly FigureGroup[];
  /** The same place at the nearest times. */
  readonly nearest: readonly FigureGroup[];
  /** What the place was made of, became or lies in, at that time. */
  readonly related: readonly FigureGroup[];
  /** Periods of the same place that have figures. */
  readonly periods: readonly string[];
  /** Places that have figures, when this one has none. */
  readonly elsewhere: readonly Place[];
}

export type StatisticsResult =
  | Missing
  | {
      readonly kind: 'figures';
      readonly place: PlaceAsked;
      readonly groups: readonly FigureGroup[];
      readonly lacking: readonly Lacking[];
      /** Forecasts for times after the figures. */
      readonly forecasts: readonly ObservationRow[];
      /** The latest there is, because no time was named. */
      readonly latest: boolean;
      /** The indicator asked for has no figure; these are of its parts. */
      readonly instead: Indicator | null;
      readonly sum: Computed | null;
    }
  | {
      readonly kind: 'series';
      readonly place: PlaceAsked;
      readonly indicators: readonly Indicator[];
      readonly groups: readonly FigureGroup[];
      readonly changes: readonly Change[];
      readonly extreme: ObservationRow | null;
      readonly absent: readonly string[];
    }
  | {
      readonly kind: 'change';
      readonly place: PlaceAsked;
      readonly changes: readonly Change[];
      readonly values: readonly FigureGroup[];
    }
  | {
      readonly kind: 'comparison';
      readonly indicators: readonly Indicator[];
      readonly groups: readonly FigureGroup[];
      readonly gaps: readonly Gap[];
      readonly obstacles: readonly Obstacle[];
      /** Places without a figure for it. */
      readonly without: readonly Missing[];
    }
  | {
      readonly kind: 'ranking';
      readonly indicator: Indicator;
      readonly period: string;
      readonly level: PlaceKind;
      readonly most: boolean;
      readonly rows: readonly ObservationRow[];
      /** Named places of the question that are among the rows. */
      readonly boundaries: boolean;
    }
  | {
      /** Places that count none. */
      readonly kind: 'none';
      readonly indicator: Indicator;
      readonly period: string;
      readonly rows: readonly ObservationRow[];
      readonly level: PlaceKind;
    }
  | {
      /** Too few places have the figure to put them in order. */
      readonly kind: 'no_ranking';
      readonly indicators: readonly Indicator[];
      readonly period: string | null;
      readonly level: PlaceKind;
    }
  | {
      readonly kind: 'share';
      readonly part: ObservationRow;
      readonly whole: ObservationRow;
      readonly computed: Computed;
    };
