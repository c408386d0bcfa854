import type { Observation, Place, Source } from '../corpus/model.ts';
import type { Indicator } from '../corpus/observations.ts';
import type { Places } from '../corpus/places.ts';
import { comparePeriods } from './find/period-order.ts';
import type { ObservationRow } from './model.ts';

/** Every observation with its place, indicator and source, found by place and indicator. */
export interface StatisticsTable {
  readonly indicators: readonly Indicator[];
  readonly places: Places;
  readonly known: ReadonlySet<string>;
  indicator(id: string): Indicator | undefined;
  /** Rows of an indicator, of these places or of all; oldest period first, then by the day they stand for. */
  rows(indicator: string, places?: readonly string[]): readonly ObservationRow[];
  /** Places that have rows at all. */
  placesWithFigures(): readonly Place[];
}

/** Puts the tables together; observations of unknown places or indicators are left out, as in the statistics documents. */
export function createStatisticsTable(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  places: Places,
  sources: ReadonlyMap<string, Source>,
): StatisticsTable {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const byIndicator = new Map<string, ObservationRow[]>();
  for (const observation of observations) {
    const place = places.byId(observation.place);
    const indicator = byId.get(observation.indicator);
    if (place === undefined || indicator === undefined) continue;
    const row = { observation, place, indicator, source: sources.get(observation.source) ?? null };
    byIndicator.set(indicator.id, [...(byIndicator.get(indicator.id) ?? []), row]);
  }
  for (const [id, rows] of byIndicator) byIndicator.set(id, rows.toSorted(inOrder));
  const withFigures = [...new Set([...byIndicator.values()].flat().map(({ place }) => place))];
  return {
    indicators,
    places,
    known: new Set(byId.keys()),
    indicator: (id) => byId.get(id),
    rows(indicator, ids) {
      const rows = byIndicator.get(indicator) ?? [];
      return ids === undefined ? rows : rows.filter(({ place }) => ids.includes(place.id));
    },
    placesWithFigures: () => withFigures,
  };
}

function inOrder(a: ObservationRow, b: ObservationRow): number {
  return (
    comparePeriods(a.observation.period, b.observation.period) || a.observation.asOf.localeCompare(b.observation.asOf)
  );
}
