import type { Missing } from '../../../statistics/find/result.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { capital, listOf, nameOf, whenOf } from './wording.ts';

const MOST_NAMED = 12;

/** That there is no such figure, and what lies nearest: other figures of the place and time, other times, related places. */
export function sayMissing(reply: Reply, missing: Missing): void {
  sayMissingShort(reply, missing, 'lead');
  const { texts, language } = reply;
  for (const group of missing.siblings) reply.tell('paragraph', texts.siblings, group);
  for (const group of missing.nearest) reply.tell('paragraph', texts.nearest, group);
  const merged = missing.place.versions.find(({ formedFrom }) => formedFrom.length > 1);
  if (merged !== undefined && missing.related.length > 0) {
    reply.say('paragraph', fill(texts.relatedParts, { place: capital(nameOf(merged, language)) }), []);
  }
  for (const group of missing.related) reply.tell('paragraph', texts.related, group);
  const rows = [...missing.siblings, ...missing.nearest, ...missing.related].flat();
  for (const row of rows) reply.basis([row]);
  reply.notes(rows);
  tellBoundaries(reply, missing.place.versions);
  if (missing.elsewhere.length > 0) {
    const places = listOf(
      missing.elsewhere.slice(0, MOST_NAMED).map((place) => nameOf(place, language)),
      language,
    );
    reply.say('paragraph', fill(texts.elsewhere, { places }), []);
  }
}

/** Only that there is no such figure. */
export function sayMissingShort(
  reply: Reply,
  { indicators, place, period }: Missing,
  kind: 'lead' | 'note' = 'note',
): void {
  const { texts, language } = reply;
  const [version] = place.versions;
  const labels = listOf(
    indicators.map(({ label }) => label[language]),
    language,
  );
  const values = {
    labels,
    place: version === undefined ? place.text : nameOf(version, language),
    when: period === null ? '' : whenOf(period, language),
  };
  reply.say(kind, fill(period === null ? texts.missingAnyTime : texts.missing, values), []);
}
