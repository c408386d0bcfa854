import type { Indicator } from '../../corpus/observations.ts';
import { type Computed, compute } from '../arithmetic.ts';
import type { ObservationRow, PlaceAsked, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { obstacleBetween } from './comparable.ts';
import { groupRows } from './groups.ts';
import { missing } from './missing.ts';
import { comparePeriods } from './period-order.ts';
import type { Gap, Missing, Obstacle, StatisticsResult } from './result.ts';
import { inPeriod, latestRows, rowsOf, wantedPeriods } from './select.ts';

/** Figures of several places side by side, at one time where there is one that all have. */
export function comparison(table: StatisticsTable, question: StatisticsQuestion): StatisticsResult {
  const { places, indicators, standard } = question;
  const years = wantedPeriods(question.periods) ?? shared(table, question);
  const rowsFor = (place: PlaceAsked): readonly ObservationRow[] => {
    const all = indicators.flatMap((id) => rowsOf(table, place, id, standard));
    return years === null ? latestRows(all) : years.flatMap((year) => inPeriod(all, year));
  };
  const found = places.map((place) => ({ place, rows: rowsFor(place) }));
  const without = found
    .filter(({ rows }) => rows.length === 0)
    .map(({ place }) => missing(table, place, indicators, years?.[0] ?? null, standard))
    .filter((it): it is Missing => it.kind === 'missing');
  const [nothing] = without;
  if (nothing !== undefined && without.length === places.length) return nothing;
  const known = indicators.flatMap((id) => table.indicator(id) ?? []);
  const gaps =
    places.length === 2 && (years?.length ?? 1) === 1
      ? gapsOf(
          found.map(({ rows }) => rows),
          known,
          question,
        )
      : [];
  const order = (row: ObservationRow): number => indicators.indexOf(row.indicator.id);
  return {
    kind: 'comparison',
    indicators: known,
    groups: groupRows(found.flatMap(({ rows }) => rows)).map((group) => group.toSorted((a, b) => order(a) - order(b))),
    gaps,
    obstacles: obstacles(
      found.map(({ rows }) => rows),
      known,
    ),
    without,
  };
}

/** The last year for which every place has a figure that is more than a forecast. */
function shared(
  table: StatisticsTable,
  { places, indicators, standard }: StatisticsQuestion,
): readonly string[] | null {
  const lists = places.map((place) => {
    const rows = indicators.flatMap((id) => rowsOf(table, place, id, standard));
    return new Set(
      rows.filter(({ observation }) => observation.kind !== 'forecast').map(({ observation }) => observation.period),
    );
  });
  const some = lists.filter(({ size }) => size > 0);
  const [first, ...others] = some;
  const common = [...(first ?? [])].filter((period) => others.every((list) => list.has(period)));
  const last = common.toSorted(comparePeriods).at(-1);
  return last === undefined ? null : [last];
}

function gapsOf(
  rows: readonly (readonly ObservationRow[])[],
  indicators: readonly Indicator[],
  { cues }: StatisticsQuestion,
): readonly Gap[] {
  return indicators.flatMap((indicator) => {
    const pick = (some: readonly ObservationRow[] | undefined): readonly ObservationRow[] =>
      (some ?? []).filter((row) => row.indicator.id === indicator.id);
    const pairs = pick(rows[0]).flatMap((first) => pick(rows[1]).map((second) => ({ first, second })));
    const same = pairs.filter(({ first, second }) => first.observation.period === second.observation.period);
    const pair =
      same.find(({ first, second }) => obstacleBetween(first, second, 'places') === null) ?? same[0] ?? pairs[0];
    if (pair === undefined) return [];
    const { first, second } = pair;
    const obstacle = same.length === 0 ? 'inexact' : obstacleBetween(first, second, 'places');
    return [
      { indicator, first, second, obstacle, computed: obstacle === null ? workedOut(first, second, cues.ratio) : [] },
    ];
  });
}

function workedOut(first: ObservationRow, second: ObservationRow, ratio: boolean): readonly Computed[] {
  const [a, b] = [first.observation.value, second.observation.value];
  const [more, less] = a >= b ? [a, b] : [b, a];
  return [compute('difference', more, less), ratio ? compute('ratio', more, less) : null].filter((it) => it !== null);
}

function obstacles(
  rows: readonly (readonly ObservationRow[])[],
  indicators: readonly Indicator[],
): readonly Obstacle[] {
  const found = new Set<Obstacle>();
  for (const { id } of indicators) {
    const firsts = rows.flatMap((some) => some.filter(({ indicator }) => indicator.id === id).slice(0, 1));
    for (const row of firsts.slice(1)) {
      const obstacle = firsts[0] === undefined ? null : obstacleBetween(firsts[0], row, 'places');
      if (obstacle !== null) found.add(obstacle);
    }
  }
  return [...found];
}
