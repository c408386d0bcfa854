import type { Places } from '../../../corpus/places.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import type { Before } from '../../../statistics/asked/decide.ts';
import { wantedPeriods } from '../../../statistics/find/select.ts';
import type { PlaceAsked, StatisticsQuestion } from '../../../statistics/model.ts';
import type { Turn } from '../../model.ts';
import type { FigureParts } from './deps.ts';

/**
 * What a turn keeps for the next one. A turn holds one word a slot, so several places or indicators stand in it parted by
 * spaces. A time that was not asked for ("the latest") is not kept.
 */
export function turnOf(question: StatisticsQuestion): Partial<Turn> {
  const places = question.placeAssumed ? [] : question.places.flatMap(({ versions }) => versions.map(({ id }) => id));
  const { years, range } = question.periods;
  const several = years.length > 1 ? `${years.toSorted()[0] ?? ''}-${years.toSorted().at(-1) ?? ''}` : null;
  return {
    scheme: null,
    place: places.length === 0 ? null : places.join(' '),
    indicator: question.indicators.join(' '),
    period: several ?? wantedPeriods(question.periods)?.[0] ?? (range === null ? null : range.from),
  };
}

/** The slots that a turn kept. */
export function beforeOf(turn: Turn | undefined, parts: FigureParts, thisYear: number): Before | null {
  if (turn === undefined) return null;
  return {
    indicators: (turn.indicator ?? '').split(' ').filter((id) => parts.table.known.has(id)),
    places: placesOf(turn.place, parts.knowledge.places),
    period: /^\d{4}(?:-\d{4})?$/u.test(turn.period ?? '') ? turn.period : null,
    cues: parts.read(turn.text, thisYear).cues,
  };
}

/** The places that a turn or a session names by id or by name; versions of one province are one place. */
export function placesOf(named: string | null | undefined, places: Places): readonly PlaceAsked[] {
  if (named === null || named === undefined || named.trim() === '') return [];
  const byId = named.split(' ').map((id) => places.byId(id));
  const found = byId.every((place) => place !== undefined) ? byId : (places.find(named)[0]?.places ?? []);
  const asked: PlaceAsked[] = [];
  for (const place of found) {
    const same = asked.findIndex(({ versions }) =>
      versions.some(
        ({ kind, name }) => kind === 'province' && place.kind === 'province' && alike(name.vi, place.name.vi),
      ),
    );
    const known = asked[same];
    if (known === undefined) asked.push({ text: place.name.vi, versions: [place] });
    else asked[same] = { ...known, versions: [...known.versions, place] };
  }
  return asked;
}

function alike(a: string, b: string): boolean {
  return foldDiacritics(a) === foldDiacritics(b);
}
