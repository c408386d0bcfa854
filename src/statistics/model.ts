import type { Indicator } from '../corpus/observations.ts';
import type { Observation, Place, PlaceKind, Source } from '../corpus/model.ts';

/** An observation with what its ids stand for. */
export interface ObservationRow {
  readonly observation: Observation;
  readonly place: Place;
  readonly indicator: Indicator;
  readonly source: Source | null;
}

/** Which poverty standard a question asks for, when it says so. */
export type StandardAsked = 'national' | 'provincial';

/** The time a question is about. */
export interface PeriodsAsked {
  /** Single years, in order, each once. */
  readonly years: readonly string[];
  /** "2021-2025", "từ 2021 đến nay" (`to` is null). */
  readonly range: { readonly from: string; readonly to: string | null } | null;
  /** "mới nhất", "hiện nay". */
  readonly latest: boolean;
  /** Days and months that are named, `2022-03-15`, `2022-03`. */
  readonly days: readonly string[];
  /** "so với năm trước", when a year or nothing else is named. */
  readonly yearBefore: boolean;
}

/** What a question wants done with the figures, as its words say. */
export interface Cues {
  /** `level` is null when no kind of place is named. */
  readonly ranking: { readonly most: boolean; readonly level: PlaceKind | null } | null;
  /** "tỉnh nào không còn hộ nghèo". */
  readonly none: boolean;
  readonly change: boolean;
  /** "bình quân mỗi năm". */
  readonly yearly: boolean;
  readonly trend: boolean;
  readonly compare: boolean;
  readonly share: boolean;
  /** "gấp mấy lần". */
  readonly ratio: boolean;
}

/** A place a question names: the versions of it along time (`p34-…`, `p63-…`), the one of today first. */
export interface PlaceAsked {
  readonly text: string;
  readonly versions: readonly Place[];
}

/** A question that figures answer. */
export interface StatisticsQuestion {
  readonly indicators: readonly string[];
  /** Neither the number nor the rate was asked for by name: one of them is enough. */
  readonly loose: boolean;
  readonly places: readonly PlaceAsked[];
  /** Names of places that are not in the register. */
  readonly unknownPlaces: readonly string[];
  /** The place was not named in the question itself: it is the whole country or comes from elsewhere. */
  readonly placeAssumed: boolean;
  readonly periods: PeriodsAsked;
  readonly cues: Cues;
  readonly standard: StandardAsked | null;
}
