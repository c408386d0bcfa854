import type { PlaceMention } from '../../../corpus/places/find.ts';
import type { Family } from '../../compose/families.ts';
import { quantitiesOf } from '../../compose/line-reading.ts';
import type { ScoredLine } from '../../compose/score-lines.ts';
import type { Draft } from '../../draft.ts';
import type { Knowledge } from '../../knowledge.ts';
import { findDetailAsked, holdsDetail } from '../../understanding/asked-detail.ts';
import { findLawsNamed, isLawNamed } from '../../understanding/laws-named.ts';
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
  if (!restsOnLawNamed(family, lines, draft, knowledge)) return [];
  const detail = findDetailAsked(draft.rules);
  const able =
    detail === null ? lines : firstly(lines, ({ text, share }) => share >= TELLING && holdsDetail(text, detail));
  return ofPlace(able, family, draft, knowledge);
}

/** A question that names a law by number and year is answered from a subject that rests on it or speaks of it. */
function restsOnLawNamed(
  { document }: Family,
  lines: readonly ScoredLine[],
  draft: Draft,
  { sources }: Knowledge,
): boolean {
  const laws = findLawsNamed(draft).filter(({ whole, year }) => whole || year !== null);
  if (laws.length === 0) return true;
  const numbers = [
    document.number,
    ...document.sources.map((id) => sources.get(id)?.number ?? null),
    ...lines.flatMap((line) =>
      quantitiesOf(line).flatMap(({ kind, text }) => (kind === 'document_number' ? [text] : [])),
    ),
  ];
  return laws.some((law) => numbers.some((number) => isLawNamed(number, law)));
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
