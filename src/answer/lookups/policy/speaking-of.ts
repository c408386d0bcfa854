import type { Language } from '../../../corpus/model.ts';
import type { Evidence } from '../../compose/evidence.ts';
import type { Family } from '../../compose/families.ts';
import { holdsObject, holdsPhrase, hasVersion } from '../../compose/holds-object.ts';
import type { Retriever } from '../../../retrieval/model.ts';
import { nameMatch } from '../../compose/name-match.ts';
import type { Draft } from '../../draft.ts';
import type { Knowledge } from '../../knowledge.ts';
import { findObjectsAsked } from '../../understanding/asked-object.ts';
import { findObjectsAskedInEnglish } from '../../understanding/asked-object-english.ts';
import type { NamedNeighbour } from '../../understanding/named-neighbours.ts';
import { askingPart } from '../../understanding/asking-part.ts';
import { isAskedFor } from './asked-for.ts';

const CANDIDATES = 8;
const NAMED = 0.5;
/** A subject that says so much of a question speaks of what it asks, though it may call the thing by another name. */
const isPlain = ({ covered, named }: Evidence): boolean => covered + named >= 1.2;

/**
 * The subjects, best first, that speak of every thing, and of every neighbour of the field, that the question asks for; `null` when none of
 * the best does.
 */
export function speakingOf(
  search: string,
  ranked: readonly Family[],
  draft: Draft,
  knowledge: Knowledge,
  evidenceOf: (family: Family) => Evidence,
): readonly Family[] | null {
  const { retriever } = knowledge;
  const asking = askingPart(search);
  const candidates = ranked.slice(0, CANDIDATES);
  const things = objectsIn(asking, draft.written);
  const neighbours = knowledge.neighbours(asking).filter((named) =>
    isAskedFor(named, {
      things: (text) => objectsIn(text, draft.written),
      names: (text) => candidates.some((family) => nameMatch(text, family, retriever) >= NAMED),
      asking,
    }),
  );
  if (things.length === 0 && neighbours.length === 0) return ranked;
  const holding = candidates.filter(
    (family) =>
      neighbours.every((named) => holdsNeighbour(named, draft.written, family, retriever)) &&
      (things.every((thing) => holdsObject(thing, draft.written, family, retriever)) || isPlain(evidenceOf(family))),
  );
  return holding.length === 0 ? null : holding;
}

/** Whether a question names a thing, or a neighbour of the field, that a document must speak of. */
export function demandsThing({ search, written }: Draft, { neighbours }: Knowledge): boolean {
  const asking = askingPart(search);
  return objectsIn(asking, written).length > 0 || neighbours(asking).length > 0;
}

function objectsIn(text: string, language: Language): readonly string[] {
  return language === 'en' ? findObjectsAskedInEnglish(text) : findObjectsAsked(text);
}

/** The form that the question names; a subject that is only in the other language may hold any form of that. */
function holdsNeighbour(
  { neighbour, form }: NamedNeighbour,
  written: Language,
  family: Family,
  retriever: Retriever,
): boolean {
  const other = written === 'vi' ? 'en' : 'vi';
  return hasVersion(written, family, retriever)
    ? holdsPhrase(form, written, family, retriever)
    : neighbour[other].some((it) => holdsPhrase(it, other, family, retriever));
}
