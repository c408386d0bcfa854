import type { PlaceMention } from '../../../corpus/places/find.ts';
import type { Family } from '../../compose/families.ts';
import type { ScoredLine } from '../../compose/score-lines.ts';
import type { Draft } from '../../draft.ts';
import type { Knowledge } from '../../knowledge.ts';
import { findDetailAsked, holdsDetail } from '../../understanding/asked-detail.ts';
import { findLocalDemand } from '../../understanding/asked-local.ts';
import { isOfItsTime } from './of-its-time.ts';

/** Least share of the question's words in a line that holds the particular asked for: another number is no answer. */
const TELLING = 0.5;

/**
 * The lines, best first, that can answer what the question demands of them: a phone number, a list, the rule of a place, a time. All of them
 * when it demands nothing; none when no line meets the demand.
 */
export function answeringLines(
  { family, lines }: { readonly family: Family; readonly lines: readonly ScoredLine[] },
  draft: Draft,
  knowledge: Knowledge,
): readonly ScoredLine[] {
  if (!isOfItsTime(family, lines, draft, knowledge.sources)) return [];
  const detail = findDetailAsked(draft.rules);
  const able =
    detail === null ? lines : firstly(lines, ({ text, share }) => share >= TELLING && holdsDetail(text, detail));
  return ofPlace(able, family, draft, knowledge);
}

function ofPlace(
  lines: readonly ScoredLine[],
  { document }: Family,
  draft: Draft,
  { placesIn }: Knowledge,
): readonly ScoredLine[] {
  const places = placesIn(draft.search);
  const demand = findLocalDemand(draft.rules, draft.search, places);
  if (demand === null || (demand === 'own' && document.places.length > 0)) return lines;
  if (demand === 'which') return firstly(lines, ({ text }) => placesIn(text).length > 0);
  const ids = new Set(idsOf(places));
  return firstly(lines, ({ text }) => idsOf(placesIn(text)).some((id) => ids.has(id)));
}

function idsOf(mentions: readonly PlaceMention[]): readonly string[] {
  return mentions.flatMap(({ places }) => places.map(({ id }) => id));
}

/** Those that fit before the others; none when none fits. */
function firstly<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(fits);
  return fitting.length === 0 ? [] : [...fitting, ...items.filter((item) => !fits(item))];
}
