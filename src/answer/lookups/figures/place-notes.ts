import type { Place } from '../../../corpus/model.ts';
import type { PlaceFact } from '../../../corpus/places/place-sentences.ts';
import type { Reply } from './reply.ts';

/** What is said about a place beside its figures: that it is gone and what it became, or that it is new and what it holds. */
const BESIDE: readonly PlaceFact[] = ['formed', 'ended', 'endedDistrict', 'became'];

const NOTE: readonly PlaceFact[] = ['note'];

/** Says of each place whose boundary changed what it was formed from or became, so that nobody takes old figures for new ones. */
export function tellBoundaries(reply: Reply, places: readonly Place[]): void {
  const formed = new Set(places.flatMap(({ formedFrom }) => formedFrom));
  for (const place of new Set(places)) {
    const facts = BESIDE.filter((fact) => fact !== 'ended' || !formed.has(place.id));
    for (const { text, cites } of reply.citer.place(place, [...facts, ...(place.kind === 'district' ? NOTE : [])])) {
      if (cites.length > 0) reply.say('note', text, cites);
    }
  }
}
