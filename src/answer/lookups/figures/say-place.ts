import type { Place } from '../../../corpus/model.ts';
import type { PlaceFact } from '../../../corpus/places/place-sentences.ts';
import type { PlaceAsked } from '../../../statistics/model.ts';
import type { PlaceLines } from './place-lines.ts';
import type { Reply } from './reply.ts';

const FACTS: readonly PlaceFact[] = [
  'formed',
  'unchanged',
  'ended',
  'together',
  'endedDistrict',
  'became',
  'becameUnknown',
  'lies',
  'part',
  'note',
];
/** Facts that a document about places tells too, with the law behind it. */
const BOUND: readonly PlaceFact[] = ['formed', 'unchanged', 'ended', 'became'];

/**
 * What the register says about a place and, where a document says it with its law, cited from there too.
 * @returns whether anything was said.
 */
export function sayPlace(
  reply: Reply,
  { versions }: PlaceAsked,
  lines: PlaceLines,
  lead: 'lead' | 'paragraph' = 'lead',
): boolean {
  let said = 0;
  for (const place of versions) {
    for (const { fact, text, cites } of reply.citer.place(
      place,
      FACTS.filter((fact) => !isRepeated(fact, versions)),
    )) {
      if (cites.length === 0) continue;
      const binding = BOUND.includes(fact) ? lines.binding(boundTo(place, reply), reply.language) : null;
      const all = binding === null ? cites : [reply.citer.line(binding), ...cites];
      reply.say(said === 0 ? lead : fact === 'note' ? 'note' : 'paragraph', text, all);
      said += 1;
    }
  }
  return said > 0;
}

/** Of a province old and new under one name, "formed from" says all that "ended" would. */
function isRepeated(fact: PlaceFact, versions: readonly Place[]): boolean {
  return (
    versions.length > 1 &&
    (fact === 'ended' || fact === 'together') &&
    versions.some(({ formedFrom }) => formedFrom.length > 0)
  );
}

/** The place with what it became or was formed from. */
function boundTo(place: Place, { parts }: Reply): readonly Place[] {
  const others = [...place.became, ...place.formedFrom].flatMap((id) => parts.knowledge.places.byId(id) ?? []);
  return [place, ...others];
}
